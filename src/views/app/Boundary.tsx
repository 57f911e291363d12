import { Component, useState, type ReactNode } from 'react';
import { askAgain } from '#ui/late.tsx';
import { useParts } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** A fault in one part of the screen shows a panel; what was made lives on in the data layer. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown) {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override componentWillUnmount(): void {
    if (this.state.fault) askAgain();
  }

  private readonly again = (): void => {
    askAgain();
    this.setState({ fault: null });
  };

  override render(): ReactNode {
    return this.state.fault ? <Crash fault={this.state.fault} onAgain={this.again} /> : this.props.children;
  }
}

interface Props {
  readonly fault: Error;
  readonly onAgain: () => void;
}

/** What is safe, and the ways on: again, a copy of what is in memory, reload. */
function Crash({ fault, onAgain }: Props) {
  const { store, workspaces } = useParts();
  const [said, setSaid] = useState(fault.message);
  const copy = () => {
    import('#views/export/files.ts')
      .then(({ downloadWorkspaceFile }) => downloadWorkspaceFile(store.getState(), workspaces))
      .catch((error: unknown) => setSaid(error instanceof Error ? error.message : String(error)));
  };
  return (
    <div className="crash" role="alert">
      <h2>{words.crash.title}</h2>
      <p>{words.crash.text}</p>
      <p className="quiet">{said}</p>
      <p className="crash-ways">
        <button type="button" className="button is-primary" onClick={onAgain}>
          {words.crash.again}
        </button>
        <button type="button" className="button" onClick={copy}>
          {words.save.download}
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.save.reload}
        </button>
      </p>
    </div>
  );
}
