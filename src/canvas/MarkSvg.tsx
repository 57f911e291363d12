import { Drawing } from '#canvas/Drawing.tsx';
import type { Mark } from '#lenses/lens.ts';
import { markItems } from '#scene/marks.ts';

/** A mark outside the map, in a legend or a list: the same drawing as on the cards. */
export function MarkSvg({ mark, size = 14 }: { readonly mark: Mark; readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} aria-hidden="true">
      <Drawing items={markItems(mark, size / 2, size / 2, size)} />
    </svg>
  );
}
