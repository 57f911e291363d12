// @ts-check
/**
 * In place of d3-color: 4.3 kB gz of the first load. React Flow's animations move the viewport and nothing else, so no
 * text is ever read as a colour: every function says that it is none. `color` is asked with `instanceof`, too.
 */
export function color() {
  return null;
}
export const rgb = () => null;
export const hsl = () => null;
export const lab = () => null;
export const hcl = () => null;
export const cubehelix = () => null;
