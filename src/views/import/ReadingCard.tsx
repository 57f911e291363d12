import type { Stage } from '#importers/importer.ts';
import { importWords as words } from '#words/import.ts';

const stages: readonly Stage[] = ['loading', 'unpacking', 'understanding', 'checking'];

interface Props {
  readonly file: string;
  readonly stage: Stage;
  /** It takes so long that the person should say whether to go on. */
  readonly slow: boolean;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** How far the reading of a file is, with a way to end it at any moment. */
export function ReadingCard({ file, stage, slow, onStop, onGoOn }: Props) {
  return (
    <div className="reading">
      <p role="status">
        <bdi>{words.progress(file)}</bdi>
      </p>
      <progress aria-label={words.progress(file)} value={stages.indexOf(stage) + 1} max={stages.length + 1} />
      <p className="quiet">{words.stages[stage]}</p>
      {slow ? (
        <div className="slow">
          <p role="alert">
            <bdi>{words.slow(file)}</bdi>
          </p>
          <button type="button" className="button is-primary" autoFocus onClick={onGoOn}>
            {words.goOn}
          </button>
          <button type="button" className="button" onClick={onStop}>
            {words.stop}
          </button>
        </div>
      ) : (
        <button type="button" className="button" onClick={onStop}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}
