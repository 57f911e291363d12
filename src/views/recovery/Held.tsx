import './recovery.css';
import { usePaletteOf } from '#views/app/use-palette.ts';
import type { Session } from '#store/session.ts';
import { Brand } from '#views/top/Brand.tsx';
import { recoveryWords } from '#words/recovery.ts';

const words = recoveryWords.held;

/** While storage has not opened yet: what is in the way, and that this page goes on by itself. */
export function Held({ theme }: { readonly theme: Session['theme'] }) {
  usePaletteOf(theme);
  return (
    <main className="recovery">
      <header>
        <Brand />
        <h1>{words.title}</h1>
      </header>
      <div role="alert">
        <p>{words.why}</p>
        <p>{words.safe}</p>
      </div>
      <p className="recovery-buttons">
        <button type="button" className="button" autoFocus onClick={() => location.reload()}>
          {recoveryWords.again}
        </button>
      </p>
    </main>
  );
}
