import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';

/** Shapes carry meaning without colour. Filled = confirmed, hollow = not asked or only said: the one rule for all marks. */
export type Shape = 'triangle' | 'diamond' | 'question' | 'hand' | 'dot' | 'hourglass' | 'square' | 'on' | 'back';

/**
 * What a tone means; the theme gives it a colour. `gap` what the lens is about (no technology owner, a long wait, low
 * quality), `outside` outside IT's view, `ask` not asked.
 */
export type Tone = 'gap' | 'outside' | 'ask' | 'hand' | 'quiet';

/** A mark with its words: shape, fill and word always go together, so that nothing is said by colour alone. */
export interface Mark {
  readonly shape: Shape;
  readonly filled: boolean;
  readonly tone: Tone;
  /** "nobody owns it", "no owner named", "outside IT's view" ... */
  readonly words: string;
}

/** How a lens wants a step's card drawn. */
export interface StepLook {
  /** The card's left edge, 4 px: the strongest finding of the step; absent = none. */
  readonly edge?: { readonly tone: Tone; readonly filled: boolean };
  /** Every finding, strongest first; drawn beside the card's title in Lanes, as words in its accessible name everywhere. */
  readonly marks: readonly Mark[];
  /** Not asked: the card's border is dashed. */
  readonly dashed: boolean;
  /**
   * Said on the card in place of its times, with its mark, and `more` in place of its usable share. Each is the same in
   * a few lengths, the longest first; the first that fits is drawn.
   */
  readonly says?: { readonly mark: Mark; readonly words: readonly string[]; readonly more: readonly string[] };
}

/** How a lens wants a system's bar (River) or chip (Lanes) drawn. */
export interface SystemLook {
  /** At every step on the bar; `dot` in tone `quiet` where the lens has nothing to say. */
  readonly mark: Mark;
  /** After the name and a middle dot: the owner's name, or the finding's words. Empty = nothing. */
  readonly words: string;
  readonly tone: Tone;
  /** A second finding, drawn small after the words (the ownership lens shows a diamond, too). */
  readonly also?: Mark;
  /** Bars with a higher rank are packed nearer to the cards. */
  readonly rank: number;
}

/** Legend, count and filter in one. */
export interface Chip {
  readonly id: string;
  readonly mark: Mark;
  /** With its count: "2 no owner named". */
  readonly text: string;
  readonly count: number;
  /** Steps it counts, in story order: shown alone when the chip is pressed. */
  readonly steps: readonly Id[];
}

/** One whole sentence with its denominators, and the steps a click on it walks. */
export interface Headline {
  readonly text: string;
  readonly steps: readonly Id[];
  /** A tooltip that splits what the sentence counts together: "1 entirely, 2 partly". */
  readonly detail?: string;
}

/** Everything a lens says of one view. */
export interface Reading {
  readonly steps: ReadonlyMap<Id, StepLook>;
  readonly systems: ReadonlyMap<Id, SystemLook>;
  readonly chips: readonly Chip[];
  readonly headline: Headline;
}

/** What buttons and keys need of a lens. */
export interface LensName {
  readonly id: string;
  /** The digit key (by `event.code`, only while the canvas has focus). */
  readonly digit: number;
  readonly name: string;
}

/** A way of looking at a map: pure, and cached by view. A new one is a file, a line in `registry.ts` and one in `names.ts`. */
export interface Lens extends LensName {
  read(view: View): Reading;
}
