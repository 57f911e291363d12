import './keeping.css';
import type { Said } from './make-copy.ts';

/** What came of the last click, said where the click was; nothing is shown before there was one. */
export function SaidLine({ said }: { readonly said: Said | null }) {
  return (
    <p role={said?.tone === 'problem' ? 'alert' : 'status'} className="keeping-answer">
      {said?.text}
    </p>
  );
}
