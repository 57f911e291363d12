import type { Box, Point } from '#lib/geometry.ts';
import type { Face } from '#lib/measure.ts';
import type { Id } from '#model/records/record.ts';

/** A role of the palette (`#scene/palette.ts`); each theme gives it a colour. Never a colour itself. */
export type Ink =
  | 'paper' // the canvas
  | 'card'
  | 'hairline'
  | 'ink'
  | 'soft' // second text
  | 'faint' // guides
  | 'line' // hand-overs
  | 'bar'
  | 'barLine'
  | 'lane'
  | 'gap'
  | 'gapSoft'
  | 'onGap'
  | 'outside'
  | 'outsideSoft'
  | 'outsideInk' // outline and words of outside IT's view
  | 'strip'
  | 'focus';

/** Display list: all that the canvas, PNG and SVG draw. Coordinates are scene px, relative to the piece's box. */
export type Item =
  | {
      readonly t: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly r?: number;
      readonly fill?: Ink;
      readonly stroke?: Ink;
      readonly width?: number;
      readonly dash?: readonly number[];
    }
  /** `y` is the baseline. `w` is the room it was given: the text was cut with "…" to fit it. */
  | {
      readonly t: 'text';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly text: string;
      readonly face: Face;
      readonly ink: Ink;
      readonly align?: 'start' | 'middle' | 'end';
    }
  | {
      readonly t: 'line';
      readonly points: readonly Point[];
      readonly stroke: Ink;
      readonly width: number;
      readonly dash?: readonly number[];
    }
  /** A closed shape; arrowheads and marks are polygons, because markers differ between renderers. */
  | {
      readonly t: 'polygon';
      readonly points: readonly Point[];
      readonly fill?: Ink;
      readonly stroke?: Ink;
      readonly width?: number;
      readonly dash?: readonly number[];
    }
  /** An icon's outline in a 24 x 24 box (`#scene/icons.ts`), scaled to `size`. */
  | {
      readonly t: 'icon';
      readonly icon: 'hand' | 'voice' | 'improvement' | 'note';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly ink: Ink;
    };

/** What a piece of the picture is. */
export type PieceKind =
  | 'lane' // a team's band, with its name (Lanes)
  | 'stem' // the thin line from a card down through the bars (River)
  | 'card' // a step
  | 'bar' // a system (River)
  | 'slot' // "? which system", "nobody knows", "by hand" under a step (River)
  | 'route' // a hand-over
  | 'time' // a step on the time strip, to scale
  | 'text'; // words of the picture itself: band numbers, title, legend

/** A box of the picture with its own display list, in paint order. */
export interface Piece {
  /** Stable between scenes of the same map: `card:<step id>`, `bar:<system id>:<band>`, `route:<flow id>` ... */
  readonly id: string;
  readonly kind: PieceKind;
  readonly box: Box;
  readonly items: readonly Item[];
  /** The step, system, flow or team it stands for. */
  readonly of?: Id;
  /** In words, for people who do not see it: "Step 3 of 12, Check credit, no technology owner named, 2 systems". */
  readonly label?: string;
}

/** A hand-over's way: right-angled, from one card to the other, in absolute scene px. */
export interface Route {
  readonly flowId: Id;
  readonly from: Id;
  readonly to: Id;
  readonly kind: 'work' | 'rework' | 'information';
  readonly points: readonly Point[];
  /** In a folded map: its second part, from the continuation in the gutter of the other band to the card. */
  readonly onward?: readonly Point[];
}

/** A place where a step's stem meets a system's bar row: a click there attaches or detaches. */
export interface Crossing {
  readonly stepId: Id;
  readonly systemId: Id;
  readonly at: Point;
  readonly linked: boolean;
}

/** A map drawn: pieces in paint order, and what a hand needs to know about the picture. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly routes: readonly Route[];
  readonly crossings: readonly Crossing[];
  /** What the y of each card's pin is counted from: the top of its row or lane. See `#scene/pin.ts`. */
  readonly pinTops?: ReadonlyMap<Id, number>;
}
