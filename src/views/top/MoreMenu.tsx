import { Menu } from '#ui/Menu.tsx';
import { useMore } from '#views/top/more.ts';
import { screenWords as words } from '#words/screen.ts';

/** What else there is, from the registry. */
export function MoreMenu() {
  return (
    <Menu label={words.more} lines={useMore()}>
      ⋯
    </Menu>
  );
}
