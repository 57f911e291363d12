import type { SystemRecord } from '#model/records/system.ts';
import { Fact } from '#views/system/SystemHead.tsx';
import { exposureWords } from '#words/exposure.ts';

const words = exposureWords.system;

/** Columns of an import that are kept with the system, as they stood. */
export function Kept({ system }: { readonly system: SystemRecord }) {
  const kept = Object.entries(system).flatMap(([key, value]) =>
    key.startsWith('x:') && value !== null && value !== undefined && value !== ''
      ? [[key.slice(2), typeof value === 'string' ? value : JSON.stringify(value)] as const]
      : [],
  );
  if (kept.length === 0) return null;
  return (
    <section>
      <h2>{words.kept}</h2>
      <p className="quiet">{words.keptText}</p>
      <dl className="facts">
        {kept.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
