import './recovery.css';
import { useState } from 'react';
import { usePaletteOf } from '#views/app/use-palette.ts';
import { Brand } from '#views/top/Brand.tsx';
import { Choice } from '#views/recovery/Choice.tsx';
import { downloadRaw, goOnWithout, openInMemory, openLeft, openWhole, type Rescue } from '#views/recovery/doors.ts';
import { KnownTable } from '#views/recovery/KnownTable.tsx';
import { OpenFile } from '#views/recovery/OpenFile.tsx';
import type { Trouble } from '#views/recovery/trouble.ts';
import { TypeToGoOn } from '#views/recovery/TypeToGoOn.tsx';
import { recoveryWords as words } from '#words/recovery.ts';

interface Props {
  readonly trouble: Trouble;
  readonly rescue: Rescue;
}

/**
 * In the place of the workshop when storage is damaged, emptied, newer than this build or does not open: what happened,
 * what is safe, what is known, what can be done. NOTHING IS WRITTEN BEFORE THE PERSON CHOOSES.
 */
export function RecoveryScreen({ trouble, rescue }: Props) {
  const { kind, known, details } = trouble;
  usePaletteOf(rescue.store.getState().session.theme);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [done, setDone] = useState('');
  const [last, setLast] = useState(false);
  const run = (work: () => Promise<void>, then = '') => {
    setBusy(true);
    setFault('');
    work()
      .then(() => setDone(then))
      .catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false));
  };
  const raw = () => run(() => downloadRaw(rescue), words.rawDone);
  const name = (of: { readonly name: string }) => of.name || words.known.untitled;
  const broken = known.filter((one) => one.state === 'shorter' || one.state === 'damaged');
  const whole = known.filter((one) => one.state === 'whole');
  const reload = kind === 'newer' || kind === 'stale' || kind === 'unreachable' || kind === 'broken';
  const erases = kind === 'unreachable' || kind === 'broken';
  const again = (
    <Choice label={words.again} text={words.againText} first={reload} busy={busy} onChoose={() => location.reload()} />
  );
  return (
    <main className="recovery">
      <header>
        <Brand />
        <h1>{words.titles[kind]}</h1>
      </header>
      <div role="alert">
        <p>{words.happened[kind]}</p>
        <p className="recovery-safe">{words.safe[kind]}</p>
      </div>
      {known.length > 0 && <KnownTable known={known} />}
      {last ? (
        <TypeToGoOn
          words={erases ? words.afresh : words.without}
          busy={busy}
          raw={done || words.raw}
          onRaw={raw}
          onKeep={() => setLast(false)}
          onGoOn={() => run(() => goOnWithout(rescue, trouble))}
        />
      ) : (
        <>
          <h2>{words.choices}</h2>
          <ul className="recovery-choices">
            {reload && again}
            {broken.map((one, at) => (
              <Choice
                key={one.id}
                label={words.copy(name(one))}
                text={words.copyText}
                first={at === 0}
                busy={busy}
                onChoose={() => run(() => openLeft(rescue, one))}
              />
            ))}
            {whole.map((one) => (
              <Choice
                key={one.id}
                label={words.whole(name(one))}
                text={words.wholeText}
                busy={busy}
                onChoose={() => run(() => openWhole(rescue, one))}
              />
            ))}
            {kind !== 'stale' && (
              <OpenFile rescue={rescue} busy={busy} first={!reload && broken.length === 0} run={run} />
            )}
            <Choice label={words.raw} text={done || words.rawText} busy={busy} onChoose={raw} />
            {reload && kind !== 'stale' ? (
              <Choice
                label={words.memory}
                text={words.memoryText}
                busy={busy}
                onChoose={() => run(() => openInMemory(rescue))}
              />
            ) : (
              !reload && again
            )}
            {kind !== 'newer' && kind !== 'stale' && (
              <Choice
                label={erases ? words.afresh.choose : words.without.choose}
                text={erases ? words.afresh.text : words.without.text}
                busy={busy}
                onChoose={() => setLast(true)}
              />
            )}
          </ul>
        </>
      )}
      {fault && (
        <p role="alert" className="recovery-fault">
          {words.failed(fault)}
        </p>
      )}
      <details>
        <summary>{words.details}</summary>
        <p className="quiet">{details}</p>
      </details>
    </main>
  );
}
