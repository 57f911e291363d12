import { Suspense } from 'react';
import { late } from '#ui/late.tsx';
import type { MenuLine } from '#ui/Menu.tsx';
import type { ReactNode } from 'react';

const Menu = late(() => import('#ui/Menu.tsx'), 'Menu');

interface Props {
  readonly label: string;
  readonly className?: string;
  /** Worked out when the menu opens. */
  readonly lines: () => readonly MenuLine[];
  readonly children: ReactNode;
}

/** A menu whose machinery comes after the first paint; until then the button is there and looks the same. */
export function MenuButton(props: Props) {
  const { label, className = 'button', children } = props;
  return (
    <Suspense
      fallback={
        <button type="button" className={className} aria-label={label} aria-haspopup="menu">
          {children}
        </button>
      }
    >
      <Menu {...props} />
    </Suspense>
  );
}
