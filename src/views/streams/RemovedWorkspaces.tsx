import { useRef, useState } from 'react';
import type { ShelfEntry } from '#storage/shelf.ts';
import { download, fileName } from '#ui/download.ts';
import { named } from '#views/streams/named.ts';
import { useParts, useSession, useSlice, type Parts } from '#views/app/desk.tsx';
import { EraseQuestion } from '#views/keeping/EraseQuestion.tsx';
import type { Said } from '#views/keeping/make-copy.ts';
import { SaidLine } from '#views/keeping/SaidLine.tsx';
import { keepingWords } from '#words/keeping.ts';
import { panelWords } from '#words/panels.ts';

const words = keepingWords.removed;
/** Loaded with the first click: the page does not need it. */
const doing = () => import('#store/keeping/removed.ts');

/** Workspaces that were taken off the list: each is brought back with one click, or erased for good after a question. */
export function RemovedWorkspaces() {
  const parts = useParts();
  const { workspaces } = parts;
  const removed = useSlice((state) => state.removed).map(named);
  const open = useSession((session) => session.workspaceId);
  const [asked, setAsked] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const summary = useRef<HTMLElement>(null);

  const say = (work: Promise<string>, failed: string) =>
    work.then(
      (text) => setSaid({ text, tone: 'plain' }),
      () => setSaid({ text: failed, tone: 'problem' }),
    );
  const bringBack = ({ id, name }: ShelfEntry) =>
    void workspaces.restore(id).catch(() => setSaid({ text: words.notBack(name), tone: 'problem' }));
  const erase = async ({ id, name }: ShelfEntry) => {
    // The row is about to go; without another row the page takes the focus from here.
    summary.current?.focus();
    const isErased = await (await doing()).eraseRemoved(parts, id);
    setAsked(null);
    return isErased ? words.erased(name) : words.notThere(name);
  };

  return (
    <>
      {removed.length > 0 && (
        <details className="bin">
          <summary ref={summary}>
            {panelWords.streams.workspaceBin} ({removed.length})
          </summary>
          <ul className="rows">
            {removed.map((entry) =>
              asked === entry.id ? (
                <li key={entry.id}>
                  <EraseQuestion
                    text={words.question(entry.name)}
                    erase={words.erase}
                    keep={words.keep}
                    onErase={() => void say(erase(entry), words.notErased(entry.name))}
                    onKeep={() => {
                      setAsked(null);
                      setLeft(entry.id);
                    }}
                  >
                    <button
                      type="button"
                      className="button"
                      onClick={() => void say(copy(parts, entry), words.notCopied(entry.name))}
                    >
                      {words.copy}
                    </button>
                  </EraseQuestion>
                </li>
              ) : (
                <li key={entry.id} className="row">
                  <bdi className="row-name">{entry.name}</bdi>
                  <button
                    type="button"
                    className="button"
                    aria-label={`${panelWords.streams.restore}: ${entry.name}`}
                    onClick={() => bringBack(entry)}
                  >
                    {panelWords.streams.restore}
                  </button>
                  {/* What is open here is worked on: its next edit would write it back. */}
                  {entry.id !== open && (
                    <button
                      type="button"
                      className="button is-quiet"
                      aria-label={words.ask(entry.name)}
                      autoFocus={left === entry.id}
                      onClick={() => setAsked(entry.id)}
                    >
                      {words.button}
                    </button>
                  )}
                </li>
              ),
            )}
          </ul>
        </details>
      )}
      <SaidLine said={said} />
    </>
  );
}

/** Hands out a whole backup, which opens here or elsewhere again. Says so. */
async function copy(parts: Parts, { id, name }: ShelfEntry): Promise<string> {
  const { content, extension } = await (await doing()).copyOfRemoved(parts, id, Date.now());
  download(content, fileName(name, extension));
  return words.copied(name);
}
