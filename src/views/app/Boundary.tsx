import { Component, type ReactNode } from 'react';
import { askAgain } from '#ui/late.tsx';
import { screenWords as words } from '#words/screen.ts';

/** A fault in one part of the screen shows a panel; what was made lives on in the data layer. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override componentWillUnmount(): void {
    if (this.state.fault) askAgain();
  }

  private readonly again = (): void => {
    askAgain();
    this.setState({ fault: null });
  };

  override render(): ReactNode {
    if (!this.state.fault) return this.props.children;
    return (
      <div className="crash" role="alert">
        <h2>{words.crash.title}</h2>
        <p>{words.crash.text}</p>
        <p className="quiet">{this.state.fault.message}</p>
        <button type="button" className="button" onClick={this.again}>
          {words.crash.again}
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.save.reload}
        </button>
      </div>
    );
  }
}
