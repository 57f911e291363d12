import { useMemo } from 'react';
import { exposureOf, type Exposure } from '#model/exposure/exposure.ts';
import { currentViews } from '#model/exposure/kept-views.ts';
import { useSlice } from '#views/app/desk.tsx';

/** What rests on what over all streams of today; found anew only where something changed. */
export function useExposure(): Exposure {
  const records = useSlice((state) => state.records);
  return useMemo(() => exposureOf(currentViews(records)), [records]);
}
