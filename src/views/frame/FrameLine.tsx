import { Suspense, useRef } from 'react';
import type { Frame } from '#model/records/map.ts';
import { factsOf } from '#model/facts/facts.ts';
import { EditText } from '#ui/EditText.tsx';
import { late } from '#ui/late.tsx';
import { useDispatch, useMoment, useSession, useSet, useView } from '#views/app/desk.tsx';
import { focusLine } from '#views/line/focus-line.ts';
import { frameTimes } from '#views/frame/times.ts';
import { screenWords as words } from '#words/screen.ts';

const Expected = late(() => import('#views/frame/Expected.tsx'), 'Expected');

const parts = ['from', 'to', 'whom', 'promised', 'why'] as const;
type Part = (typeof parts)[number];

/** From, to, for whom, promised, why: a sentence whose blanks are fields. Enter goes to the next one. */
export function FrameLine() {
  const view = useView();
  const dispatch = useDispatch();
  const set = useSet();
  const framed = useSession((session) => session.framed);
  const expecting = useMoment((moment) => moment.expecting);
  const row = useRef<HTMLDivElement>(null);
  if (!view) return null;
  const { map } = view;
  const frame: Frame = map.frame ?? {};
  const asked = framed.includes(map.id) || view.steps.length > 0;
  const text = (part: Part) => (part === 'promised' ? frame.promised?.text : frame[part]) ?? '';
  const skip = () => {
    set.session({ framed: [...new Set([...framed, map.id])] });
    focusLine();
  };
  const goOn = (part: Part) => {
    const next = parts[parts.indexOf(part) + 1];
    const field = row.current?.querySelector<HTMLInputElement>(
      next ? `[data-part="${next}"] input` : '.expected input',
    );
    if (field) field.focus();
    else skip();
  };
  return (
    <div ref={row} className={asked ? 'frame' : 'frame is-asking'} role="group" aria-label={words.frame.name}>
      {!asked && <span className="frame-ask">{words.frame.ask}</span>}
      {parts.map((part) => (
        <span key={part} data-part={part} className={text(part) ? 'frame-part' : 'frame-part is-blank'}>
          <span>{words.frame[part]}</span>
          <EditText
            className="bare"
            label={`${words.frame[part]} (${words.frame.hints[part]})`}
            placeholder={words.frame.hints[part]}
            value={text(part)}
            grow
            onSave={(value) => dispatch('frame.set', { mapId: map.id, part, text: value })}
            onDone={(saved) => (saved ? goOn(part) : skip())}
          />
        </span>
      ))}
      {asked && <FrameTimes times={frameTimes(factsOf(view))} />}
      {(!asked || expecting === map.id || map.leaders || map.doers) && (
        <Suspense fallback={null}>
          <Expected view={view} asking={!asked} onEnd={skip} />
        </Suspense>
      )}
      {!asked && (
        <button type="button" className="button is-quiet" onClick={skip}>
          {words.frame.skip}
        </button>
      )}
    </div>
  );
}

/** What the stream takes; pressing it tells how that is counted. */
function FrameTimes({ times }: { readonly times: string }) {
  const set = useSet();
  if (times === '') return null;
  return (
    <button
      type="button"
      className="bare frame-times"
      title={words.frame.counts}
      onClick={() => set.moment({ dialog: 'counting' })}
    >
      {times}
    </button>
  );
}
