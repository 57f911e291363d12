import { screenWords as words } from '#words/screen.ts';

/** Shown when the browser's storage does not open: nothing is written, nothing is lost. */
export function NoStorage({ fault }: { readonly fault: unknown }) {
  return (
    <main className="crash" role="alert">
      <h1>{words.noStorage.title}</h1>
      <p>{words.noStorage.text}</p>
      <p className="quiet">{fault instanceof Error ? fault.message : String(fault)}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {words.save.reload}
      </button>
    </main>
  );
}
