import type { Box } from '#lib/geometry.ts';
import type { Item, Piece, Scene } from '#scene/display.ts';
import type { Measure } from '#lib/measure.ts';
import type { View } from '#model/view.ts';
import { drawnFlows } from '#scene/drawn-flows.ts';
import { flowText } from '#scene/flow-words.ts';
import { overlaps } from '#lib/geometry.ts';

type Text = Extract<Item, { t: 'text' }>;

/** Boxes that may not touch each other: what people read or press. Lines lie below them. */
const SOLID = new Set(['card', 'bar', 'slot', 'text']);

export const solids = (scene: Scene): Piece[] => scene.pieces.filter((piece) => SOLID.has(piece.kind));

/** Where the words of a piece really are, by the given measure. */
export function textBoxes(piece: Piece, measure: Measure): { readonly box: Box; readonly item: Text }[] {
  return piece.items.flatMap((item) => {
    if (item.t !== 'text') return [];
    const w = measure(item.text, item.face);
    const x = item.align === 'middle' ? item.x - w / 2 : item.align === 'end' ? item.x - w : item.x;
    // From the top of the capitals to the baseline: that is what must not be touched.
    const cap = item.face.size * 0.73;
    return [{ item, box: { x: piece.box.x + x, y: piece.box.y + item.y - cap, w, h: cap } }];
  });
}

/** No two boxes share area. */
export function apart(scene: Scene): void {
  const boxes = solids(scene);
  const sorted = [...boxes].sort((a, b) => a.box.x - b.box.x);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (!b || b.box.x >= a.box.x + a.box.w) break;
      if (overlaps(a.box, b.box)) {
        throw new Error(`${a.id} ${JSON.stringify(a.box)} lies on ${b.id} ${JSON.stringify(b.box)}`);
      }
    }
  });
}

/** No two texts touch; lanes' names stand beside all cards. */
export function textsApart(scene: Scene, measure: Measure): void {
  const texts = scene.pieces.flatMap((piece) => textBoxes(piece, measure).map((text) => ({ ...text, id: piece.id })));
  const sorted = texts.sort((a, b) => a.box.x - b.box.x);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (!b || b.box.x >= a.box.x + a.box.w) break;
      if (overlaps(a.box, b.box)) throw new Error(`“${a.item.text}” of ${a.id} lies on “${b.item.text}” of ${b.id}`);
    }
  });
}

/** Words stay within their room and their piece; marks and words of a bar do not touch. */
export function textsFit(scene: Scene, measure: Measure): void {
  for (const piece of scene.pieces) {
    for (const { item, box } of textBoxes(piece, measure)) {
      const where = `“${item.text}” of ${piece.id}`;
      if (box.w > item.w + 1.5) throw new Error(`${where} is ${box.w} wide in a room of ${item.w}`);
      const { x, y, w, h } = piece.box;
      if (box.x < x - 1 || box.x + box.w > x + w + 1) throw new Error(`${where} stands out of its box`);
      if (box.y < y - 2 || box.y + box.h > y + h + 1) throw new Error(`${where} stands above or below its box`);
    }
  }
}

const must = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise);
};
const sameList = (a: readonly string[], b: readonly string[], what: string): void =>
  must([...a].sort().join('|') === [...b].sort().join('|'), `${what} are not those of the map`);

/** Each step, link and hand-over of the view is in the picture. */
export function complete(scene: Scene, view: View, layoutId: string): void {
  const cards = scene.pieces.filter((piece) => piece.kind === 'card');
  sameList(
    cards.map((piece) => piece.of ?? ''),
    view.steps.map((step) => step.id),
    'cards',
  );
  sameList(
    scene.routes.map((route) => route.flowId),
    view.flows.map((flow) => flow.id),
    'hand-overs',
  );
  for (const route of scene.routes) {
    must(
      scene.pieces.some((piece) => piece.kind === 'route' && piece.of === route.flowId),
      `${route.flowId} is not drawn`,
    );
    must(route.points.length > 1, `${route.flowId} has no way`);
  }
  if (layoutId !== 'river') return;
  const linked = scene.crossings.filter((crossing) => crossing.linked);
  sameList(
    linked.map((crossing) => `${crossing.stepId} ${crossing.systemId}`),
    view.supports.map((link) => `${link.stepId} ${link.systemId}`),
    'linked crossings',
  );
  for (const { systemId, at } of linked) {
    const on = scene.pieces.filter((piece) => piece.kind === 'bar' && piece.of === systemId);
    const meets = on.some(
      ({ box }) => at[0] > box.x && at[0] < box.x + box.w && at[1] > box.y && at[1] < box.y + box.h,
    );
    must(meets, `a crossing of ${systemId} is not on its bar`);
  }
}

/** Every text that is shorter than what it stands for ends in "…": the name of each step is found on its card. */
export function namedOrCut(scene: Scene, view: View): void {
  for (const step of view.steps) {
    const name = step.name.replace(/\s+/gu, ' ').trim();
    const card = scene.pieces.find((piece) => piece.id === `card:${step.id}`);
    const words = (card?.items ?? []).filter((item): item is Text => item.t === 'text');
    const title = words.filter((item) => item.face.weight === 600 && item.face.size === 15).map((item) => item.text);
    const shown = title.join('').replace(/\s/gu, '');
    const whole = name.replace(/\s/gu, '');
    if (whole === '') must(shown !== '', `${step.id} has no title`);
    else if (shown.endsWith('…') && shown !== whole)
      must(whole.startsWith(shown.slice(0, -1)), `the title of ${step.id} is not the beginning of its name`);
    else must(shown === whole, `the title of ${step.id} is cut without “…”: ${shown}`);
  }
}

/** Hand-overs go across or up and down, from their card to their card, and through no other. */
export function routesClear(scene: Scene): void {
  const cards = scene.pieces.filter((piece) => piece.kind === 'card' || piece.id.startsWith('continuation:'));
  for (const route of scene.routes) {
    for (const points of [route.points, ...(route.onward ? [route.onward] : [])]) {
      points.forEach((b, i) => {
        const a = points[i - 1];
        if (!a) return;
        if (a[0] !== b[0] && a[1] !== b[1])
          throw new Error(`${route.flowId} is not right-angled: ${JSON.stringify(points)}`);
        for (const card of cards) {
          const inside =
            Math.min(a[0], b[0]) < card.box.x + card.box.w &&
            Math.max(a[0], b[0]) > card.box.x &&
            Math.min(a[1], b[1]) < card.box.y + card.box.h &&
            Math.max(a[1], b[1]) > card.box.y;
          if (inside)
            throw new Error(
              `${route.flowId} runs through ${card.id}: ${JSON.stringify(points)} ${JSON.stringify(card.box)}`,
            );
        }
      });
    }
    ends(scene, route.from, route.points[0], route.flowId);
    ends(scene, route.to, (route.onward ?? route.points).at(-1), route.flowId);
  }
}

function ends(scene: Scene, stepId: string, point: readonly [number, number] | undefined, flowId: string): void {
  const box = scene.pieces.find((piece) => piece.id === `card:${stepId}`)?.box;
  if (!box || !point) throw new Error(`${flowId} has no end at ${stepId}`);
  const [x, y] = point;
  const onX = (x === box.x || x === box.x + box.w) && y > box.y && y < box.y + box.h;
  const onY = (y === box.y || y === box.y + box.h) && x > box.x && x < box.x + box.w;
  if (!onX && !onY) throw new Error(`${flowId} does not touch the border of ${stepId}`);
}

/** Everything lies in the picture. */
export function inBounds(scene: Scene): void {
  for (const { id, box } of scene.pieces) {
    const out = box.x < 0 || box.y < 0 || box.x + box.w > scene.width || box.y + box.h > scene.height;
    if (out) throw new Error(`${id} ${JSON.stringify(box)} stands out of ${scene.width} x ${scene.height}`);
  }
}

/** Numbers are numbers: a NaN would silently draw nothing. */
export function finite(scene: Scene): void {
  // JSON writes what is no number as null, and nothing of a scene is null.
  const found = /[:,[]null[,\]}]/.exec(
    JSON.stringify([scene.pieces, scene.routes, scene.crossings, scene.width, scene.height]),
  );
  if (found) throw new Error('a coordinate is not a number');
}

/** Words of hand-overs that have a free place; with pins there may be none, and then the line alone stands. */
export function flowWordsShown(scene: Scene, view: View): void {
  for (const flow of drawnFlows(view)) {
    const shown = scene.pieces.some((piece) => piece.id === `words:${flow.id}`);
    if (flowText(flow) !== '' && !shown) throw new Error(`the words of ${flow.id} are missing`);
  }
}

/** Positions alone: what two machines with different fonts must have in common. */
export const positions = (scene: Scene): unknown => [
  scene.width,
  scene.height,
  scene.pieces.map((piece) => [piece.id, piece.box]),
  scene.routes,
  scene.crossings,
];
