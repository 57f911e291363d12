import { type Law, complain } from '../source.ts';

const file = (path: string, source: string) => [{ path, source }];

/** A style on this attribute would be worked out anew at every edit, and the frame it asks for holds up the storing. */
const STYLED = /\[data-save(?![\w-])/g;

/** How saving stands changes while a key is still being answered: nothing is drawn for it alone (decision 0013). */
export const plainSaveState: Law = {
  name: 'no style follows data-save',
  check: (files) =>
    files
      .filter(({ path }) => path.startsWith('src/') && path.endsWith('.css'))
      .flatMap((one) =>
        [...one.source.matchAll(STYLED)].map(({ index }) => complain(one, index, 'a style follows data-save')),
      ),
  planted: [
    file('src/views/a.css', `.save [data-save='saved'] {\n  color: red;\n}`),
    file('src/ui/b.css', `a,\n[data-save] {\n}`),
  ],
  fine: [
    file('src/views/a.css', `/* data-save has no style */\n[data-saved-by] {\n}`),
    file('tests/a.ts', `page.locator('[role=status][data-save=saved]')`),
  ],
};
