import { useEffect, useState } from 'react';
import type { Register } from '#model/register/rows.ts';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { toast } from '#store/toasts.ts';
import { useParts } from '#views/app/desk.tsx';
import { MergeSystems } from '#views/systems/MergeSystems.tsx';
import { registerWords } from '#words/register.ts';

const words = registerWords.duplicates;

/** The page is there first: pairs are looked for when typing has paused this long, ms. */
const PAUSE = 250;

interface Pair {
  readonly a: string;
  readonly b: string;
}

/** Pairs that nobody has said anything of yet. */
function usePairs(register: Register): readonly Pair[] {
  const { store } = useParts();
  const [pairs, setPairs] = useState<readonly Pair[]>([]);
  useEffect(() => {
    const waiting = setTimeout(() => {
      const { records, problems } = store.getState();
      setPairs(
        toSortOut(records, problems).flatMap(({ of, systemId, otherId }) =>
          of === 'duplicate' && systemId !== undefined && otherId !== undefined ? [{ a: systemId, b: otherId }] : [],
        ),
      );
    }, PAUSE);
    return () => clearTimeout(waiting);
  }, [register, store]);
  return pairs;
}

/** Pairs shown at once; the rest is told by their number. */
const SHOWN = 6;

/** Says that some systems may be the same one; a person decides, and is not asked again. */
export function Duplicates({ register }: { readonly register: Register }) {
  const { store, dispatch } = useParts();
  const [open, setOpen] = useState(false);
  const [merging, setMerging] = useState<Pair | null>(null);
  const pairs = usePairs(register).filter(({ a, b }) => register.byId.has(a) && register.byId.has(b));
  const name = (id: string) => register.byId.get(id)?.system.name ?? '';
  if (pairs.length === 0) return null;
  return (
    <section className="reg-same" aria-label={words.name}>
      <div className="reg-same-row">
        <span>{words.some(pairs.length)}</span>
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.show}
        </button>
      </div>
      {open &&
        pairs.slice(0, SHOWN).map((pair) => (
          <div key={`${pair.a} ${pair.b}`} className="reg-same-row">
            <bdi>{words.pair(name(pair.a), name(pair.b))}</bdi>
            <button type="button" className="button" onClick={() => setMerging(pair)}>
              {words.merge}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                dispatch('review.different', { systemId: pair.a, otherId: pair.b });
                toast(store, words.said(name(pair.a), name(pair.b)), { undo: true, topic: 'undo' });
              }}
            >
              {words.different}
            </button>
          </div>
        ))}
      {merging && (
        <MergeSystems
          ids={[merging.a, merging.b]}
          register={register}
          onMerged={() => setMerging(null)}
          onClose={() => setMerging(null)}
        />
      )}
    </section>
  );
}
