import { useEffect, useState } from 'react';
import type { SetAside } from '#storage/keeping.ts';
import { download, fileName } from '#ui/download.ts';
import { useSlice, useWorkspaces } from '#views/app/desk.tsx';
import { keepingWords } from '#words/keeping.ts';
import type { Said } from './make-copy.ts';
import { SaidLine } from './SaidLine.tsx';
import { moment } from './times.ts';

const words = keepingWords.aside;

/** Edits that could not be taken in and were set aside whole; shown only when there are any. */
export function SetAsideEdits() {
  const workspaces = useWorkspaces();
  const name = useSlice((state) => state.records.name);
  const [all, setAll] = useState<readonly SetAside[]>([]);
  const [said, setSaid] = useState<Said | null>(null);
  const d = workspaces.entry()?.id;
  useEffect(() => {
    if (d === undefined) return;
    workspaces
      .keeping()
      .then((keeping) => keeping.setAside(d))
      .then(setAll, () => {});
  }, [workspaces, d]);
  const last = all.at(-1);
  if (last === undefined) return null;
  const save = async () => {
    try {
      const keeping = await workspaces.keeping();
      const lines = await Promise.all(all.map(({ id }) => keeping.readAside(id)));
      // Each is a line of JSON of its own, so that a damaged one does not take the others with it.
      const found = lines.flatMap((line) => (line ? [new TextDecoder().decode(line)] : []));
      download(new Blob(found, { type: 'application/x-ndjson' }), fileName(`${name} ${words.file}`, 'jsonl'));
    } catch {
      setSaid({ text: words.failed, tone: 'problem' });
    }
  };
  return (
    <section className="keeping-part" aria-labelledby="keeping-aside">
      <h3 id="keeping-aside">{words.title}</h3>
      <p>{words.text(all.length, moment(last.at))}</p>
      <button type="button" className="button" onClick={() => void save()}>
        {words.save}
      </button>
      <SaidLine said={said} />
    </section>
  );
}
