import type { Detail } from '#scene/layout.ts';
import type { Ink, Item, Piece } from '#scene/display.ts';
import type { LanePlace } from '#scene/lanes-place.ts';
import type { Measure } from '#lib/measure.ts';
import { NAMES } from '#scene/lanes-place.ts';
import { STRONG, TEXT_LINE } from '#scene/faces.ts';
import { cut } from '#lib/text-fit.ts';
import { pictureWords } from '#words/picture.ts';
import { wrap } from '#lib/wrap.ts';

const LEFT = 16;
const MOST_LINES = 4;

/** Ground of a lane: every second one is tinted. */
export const laneInk = (place: number): Ink => (place % 2 === 0 ? 'lane' : 'paper');

/** A lane's ground, every second one tinted, with the team's name at its left. */
export function lanePiece(lane: LanePlace, place: number, width: number, detail: Detail, measure: Measure): Piece {
  const k = detail.level === 'full' ? 1 : 1 / detail.zoom;
  const face = { ...STRONG, size: STRONG.size * k };
  const line = TEXT_LINE * k;
  const room = NAMES - LEFT - 12;
  const lines = Math.min(MOST_LINES, Math.floor((lane.height - 6) / line));
  // From afar a word may be wider than its room: then one line cut with "…" reads better than a word in three parts.
  const whole = lane.name.split(/\s+/u).every((word) => measure(word, face) <= room);
  const words =
    lines < 1 ? [] : whole ? wrap(lane.name, face, room, lines, measure) : [cut(lane.name, face, room, measure)];
  // The name stands beside the titles; alone in the middle of an empty lane.
  const top =
    lane.steps.length === 0 ? (lane.height - line) / 2 : Math.min(22, (lane.height - words.length * line) / 2);
  const ground: Item[] = [
    { t: 'rect', x: 0, y: 0, w: width, h: lane.height, fill: laneInk(place) },
    {
      t: 'line',
      points: [
        [0, 0.5],
        [width, 0.5],
      ],
      stroke: 'faint',
      width: 1,
    },
  ];
  return {
    id: `lane:${lane.teamId ?? ''}`,
    kind: 'lane',
    box: { x: 0, y: lane.top, w: width, h: lane.height },
    items: [
      ...ground,
      ...words.map((text, i): Item => ({
        t: 'text',
        x: LEFT,
        y: Math.round(top + line * i + face.size * 0.97),
        w: room,
        text,
        face,
        ink: lane.steps.length === 0 ? 'soft' : 'ink',
      })),
    ],
    ...(lane.teamId === null ? {} : { of: lane.teamId }),
    label: pictureWords.lane(lane.name, lane.steps.length),
  };
}
