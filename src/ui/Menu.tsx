import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';

/** One line of a menu; a line with `checked` is one of a set. */
export interface MenuLine {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** A line is drawn above it. */
  readonly apart?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  readonly className?: string;
  /** Worked out when the menu opens. */
  readonly lines: () => readonly MenuLine[];
  readonly children: ReactNode;
}

/** A button that opens a menu: arrow keys, typing ahead and Esc as the ARIA pattern has them. */
export function Menu({ label, className = 'button', lines, children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger className={className} aria-label={label}>
        {children}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="start" style={{ zIndex: 50 }}>
          <Base.Popup className="popup">
            <Lines lines={lines} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Lines({ lines }: Pick<Props, 'lines'>) {
  return (
    <>
      {lines().map((line) => (
        <div key={line.id}>
          {line.apart && <Base.Separator className="menu-separator" />}
          <Base.Item
            className="menu-item"
            disabled={line.disabled ?? false}
            aria-current={line.checked ? 'true' : undefined}
            onClick={line.run}
          >
            <span>{line.checked === undefined ? line.text : `${line.checked ? '✓ ' : '   '}${line.text}`}</span>
            {line.hint && <span className="hint">{line.hint}</span>}
          </Base.Item>
        </div>
      ))}
    </>
  );
}
