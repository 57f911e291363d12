import type { Face, Measure } from '#lib/measure.ts';

/** Widths that were measured, by face and text: a map asks for the same words again and again. */
const known = new Map<string, number>();

/** More would be another map's words: the oldest half goes. */
const MOST = 20_000;

let context: CanvasRenderingContext2D | null | undefined;

const font = ({ size, weight }: Face) => `${weight} ${size}px "Inter Variable", system-ui, sans-serif`;

/** Measures on a canvas with the fonts of this browser. Call `loadFaces` first, or a fallback face is measured. */
export const browserMeasure: Measure = (text, face) => {
  const key = `${face.weight}/${face.size}/${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * face.size * 0.6;
  const wanted = font(face);
  if (context.font !== wanted) context.font = wanted;
  const { width } = context.measureText(text);
  if (known.size > MOST) for (const old of [...known.keys()].slice(0, MOST / 2)) known.delete(old);
  known.set(key, width);
  return width;
};

/** Loads the faces the map is drawn in. Resolves also when a font cannot be had: the system's is used then. */
export async function loadFaces(): Promise<void> {
  const weights = [400, 500, 600, 700] as const;
  await Promise.allSettled(weights.map((weight) => document.fonts.load(font({ size: 15, weight }))));
  known.clear();
}
