import './recovery.css';
import type { Lack } from '#storage/fit-environment.ts';
import { usePaletteOf } from '#views/app/use-palette.ts';
import type { Session } from '#store/session.ts';
import { Brand } from '#views/top/Brand.tsx';
import { recoveryWords } from '#words/recovery.ts';

const words = recoveryWords.unfit;

/** The address the product is served on, as `npm start` prints it; browsers trust it without a certificate. */
const OWN_ADDRESS = 'http://127.0.0.1:4747';

interface Props {
  readonly lacks: readonly Lack[];
  readonly theme: Session['theme'];
  readonly onGoOn: () => void;
}

/** Said before anything can be typed: what does not work here, what still does, and where it would. */
export function Unfit({ lacks, theme, onGoOn }: Props) {
  usePaletteOf(theme);
  const noStorage = lacks.includes('storage');
  return (
    <main className="recovery">
      <header>
        <Brand />
        <h1>{words.title}</h1>
      </header>
      <div role="alert">
        <p>{words.before}</p>
        <ul className="recovery-lacks">
          {lacks.map((lack) => (
            <li key={lack}>{words.lacks[lack]}</li>
          ))}
        </ul>
        {noStorage ? <p>{words.storageAllowed}</p> : <p>{words.address(OWN_ADDRESS)}</p>}
      </div>
      <p className="recovery-buttons">
        <button type="button" className="button is-primary" autoFocus onClick={() => location.reload()}>
          {recoveryWords.again}
        </button>
        <button type="button" className="button" onClick={onGoOn}>
          {noStorage ? words.goOnMemory : words.goOn}
        </button>
      </p>
    </main>
  );
}
