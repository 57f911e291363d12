import type { Ink } from '#scene/display.ts';

/** A colour (#RRGGBB) for every ink. */
export type Palette = { readonly [ink in Ink]: string };

/** Light as paper, or dark for a dark room. */
export type ThemeName = 'light' | 'dark';

/**
 * Near-white paper, white cards, grey lines; only the findings are loud. Words have a contrast of at least 4.5 on
 * every ground they stand on, marks and outlines at least 3 (WCAG 2.2, 1.4.3 and 1.4.11); a test holds this.
 */
const light: Palette = {
  paper: '#FBFAF7',
  card: '#FFFFFF',
  hairline: '#DBD9D3',
  ink: '#1F2328',
  soft: '#5C6370',
  faint: '#E9E7E1',
  line: '#7A828E',
  bar: '#E9EDF1',
  barLine: '#B9C2CC',
  lane: '#F4F2ED',
  gap: '#B34700',
  gapSoft: '#FBEADF',
  onGap: '#FFFFFF',
  outside: '#F2B705',
  outsideSoft: '#FFF6D6',
  outsideInk: '#6B5100',
  strip: '#E9E7DF',
  focus: '#0B5C8A',
};

/** Not the light one turned round: warm dark paper, cards one step lighter, the findings brighter so that they still lead. */
const dark: Palette = {
  paper: '#17191C',
  card: '#212428',
  hairline: '#3A3F45',
  ink: '#ECEAE4',
  soft: '#A9B0B9',
  faint: '#26292D',
  line: '#7E8792',
  bar: '#2B3036',
  barLine: '#4C545D',
  lane: '#1C1F22',
  gap: '#FF9452',
  gapSoft: '#3B271B',
  onGap: '#221003',
  outside: '#F2B705',
  outsideSoft: '#352C10',
  outsideInk: '#FFD65C',
  strip: '#2A2D31',
  focus: '#6CB8E6',
};

/** The two themes. Exports are always light. */
export const palettes: { readonly [theme in ThemeName]: Palette } = { light, dark };
