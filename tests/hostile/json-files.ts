import { type Hostile, hostile, mark, refused, taken } from './file.ts';
import { changed, flow, mapFile, step, stepsOf, withSteps } from './map-file.ts';

const own = JSON.stringify(mapFile(), null, 1);
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );

/** Broken files and files of others. */
const broken: readonly Hostile[] = [
  hostile('01-empty.json', 'nothing', refused('empty'), ''),
  hostile('02-whitespace.json', 'only white space', refused('empty'), ' \n\t '),
  hostile('03-truncated.json', 'cut in half, as by a download', refused('cut off'), own.slice(0, own.length >> 1)),
  hostile('04-bom.json', 'byte order mark', taken(), `\ufeff${own}`),
  hostile('05-utf16le.json', 'UTF-16 with a mark', taken(), Uint8Array.from(Buffer.from(`\ufeff${own}`, 'utf16le'))),
  hostile(
    '06-bad-utf8.json',
    'bytes that are no UTF-8 inside a name',
    refused('not text'),
    bytes('{"app":"tributary","kind":"map","format":1,"name":"', [0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80], '"}'),
  ),
  hostile('07-root-null.json', 'null', refused('foreign'), 'null'),
  hostile('08-root-array.json', 'three maps in a list', refused('list'), JSON.stringify([1, 2, 3].map(mapFile))),
  hostile('09-root-string.json', 'JSON inside a text', refused('foreign'), JSON.stringify(own)),
  hostile(
    '10-other-app-excalidraw.json',
    'a file of another program',
    refused('excalidraw'),
    '{"type":"excalidraw","version":2,"elements":[{"type":"rectangle","id":"a"}],"appState":{}}',
  ),
  hostile(
    '11-html-renamed.json',
    'the sign-in page of a proxy',
    refused('html'),
    `<!doctype html><title>Sign in</title><script>${mark('html')}</script>`,
  ),
  hostile(
    '12-comments-trailing-comma.json',
    'comments and a comma too many',
    refused('broken'),
    '{ // map\n "app":"tributary","format":1,}\n',
  ),
  hostile(
    '13-no-version.json',
    'no format',
    refused('incomplete'),
    changed((file) => delete file['format']),
  ),
  hostile(
    '14-future-version.json',
    'a newer format',
    refused('newer'),
    changed((file) => Object.assign(file, { format: 999, newThing: { a: 1 } })),
  ),
  hostile(
    '15-weird-version.json',
    'a format that is no number',
    refused('incomplete'),
    changed((file) => Object.assign(file, { format: { toString: 'x' } })),
  ),
  hostile(
    '16-unknown-fields.json',
    'fields of a later program at three levels; they are kept',
    taken(),
    changed((file, data) => {
      file['futureField'] = { keep: 'me' };
      data['futureKind'] = { a: { b: 1 } };
      Object.assign(data['step']?.['s1'] ?? {}, { futureStep: [1, 2] });
    }),
  ),
  hostile(
    '17-duplicate-keys.json',
    'one key twice, the second one hostile',
    taken(),
    own.replace(
      '"name": "Take order"',
      `"name": "good", "name": ${JSON.stringify(`<img src=x onerror="${mark('dup')}">`)}`,
    ),
  ),
];

/** Attacks on objects, ids and links. */
const structure: readonly Hostile[] = [
  hostile(
    '18-proto-top.json',
    '__proto__ at every level',
    taken('forbidden name'),
    own
      .replace('{', '{"__proto__":{"polluted":1,"app":"x"},')
      .replace('"s1": {', '"s1": {"__proto__":{"polluted":1},')
      .replace('"step": {', '"__proto__":{"polluted":{}}, "step": {'),
  ),
  hostile(
    '19-constructor-prototype.json',
    'constructor.prototype for deep merges',
    taken(),
    own
      .replace('{', '{"constructor":{"prototype":{"polluted":1}},')
      .replace('"s1": {', '"s1": {"constructor":{"prototype":{"polluted":1}},'),
  ),
  hostile(
    '20-reserved-ids.json',
    'ids named like what every object has',
    taken(),
    JSON.stringify(mapFile())
      .replaceAll('"s1"', '"__proto__"')
      .replaceAll('"s2"', '"constructor"')
      .replaceAll('"y1"', '"__proto__"')
      .replaceAll('"ann"', '"toString"')
      .replaceAll('"u1"', '"hasOwnProperty"')
      .replaceAll('"f1"', '"valueOf"')
      .replaceAll('"map-1"', '"prototype"'),
  ),
  hostile(
    '21-duplicate-ids.json',
    'two steps that have one id once half characters are mended',
    taken('twice'),
    own.replace(
      '"s1": {',
      `"s\\ud800": ${JSON.stringify(step('first'))}, "s\\ud801": ${JSON.stringify(step('second'))}, "s1": {`,
    ),
  ),
  hostile(
    '22-dangling-refs.json',
    'hand-overs and links to nowhere',
    taken('homeless'),
    changed((_, data) => {
      Object.assign(data['flow'] ?? {}, {
        f2: flow('s1', 'ghost'),
        f3: flow(null, undefined),
        f4: flow('s1', undefined),
      });
      Object.assign(data['support'] ?? {}, {
        u2: { created: 1, stepId: 'ghost', systemId: 'y1', role: 'required' },
        u3: { created: 1, stepId: 's1', systemId: 'ghost', role: 'required' },
      });
    }),
  ),
  hostile(
    '23-flow-cycle.json',
    'rework and a step that hands over to itself: legal, and nothing may go round for ever',
    taken(),
    changed((_, data) => Object.assign(data['flow'] ?? {}, { f2: flow('s2', 's1'), f3: flow('s1', 's1') })),
  ),
  hostile(
    '24-merge-cycle.json',
    'systems and people merged into each other in a ring, and into themselves',
    taken('homeless'),
    changed((_, data) => {
      Object.assign(data['system']?.['y1'] ?? {}, { mergedInto: 'y2' });
      Object.assign(data['system'] ?? {}, {
        y2: { created: 1, name: 'CRM', mergedInto: 'y1' },
        y3: { created: 1, name: 'Self', mergedInto: 'y3' },
      });
      Object.assign(data['party']?.['ann'] ?? {}, { mergedInto: 'ann' });
      Object.assign(data['step']?.['s1'] ?? {}, { parent: 's2', mapId: 's1' });
    }),
  ),
  hostile(
    '25-deep-nesting.json',
    '20,000 lists in each other: they parse, and overflow what prints them',
    refused('too deep'),
    `${own.slice(0, own.lastIndexOf('}'))},"extra":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  ),
  hostile(
    '26-large-valid.json',
    '5,000 steps and 15,000 hand-overs: nothing wrong but its size',
    taken(),
    withSteps(
      Object.fromEntries(
        Array.from({ length: 5000 }, (_, i) => [
          `s${i}`,
          step(`Step ${i}`, { order: `a${String(i).padStart(5, '0')}` }),
        ]),
      ),
      {
        flow: Object.fromEntries(
          Array.from({ length: 15_000 }, (_, i) => [`f${i}`, flow(`s${i % 5000}`, `s${(i * 7 + 1) % 5000}`)]),
        ),
      },
    ),
  ),
  hostile(
    '27-many-empty.json',
    '100,000 empty steps',
    refused('too many steps'),
    withSteps(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`s${i}`, {}]))),
  ),
  hostile(
    '44-many-keys.json',
    'one step of 100,000 fields',
    taken('too many fields'),
    changed((_, data) =>
      Object.assign(
        data['step']?.['s2'] ?? {},
        Object.fromEntries(Array.from({ length: 100_000 }, (__, i) => [`k${i}`, i])),
      ),
    ),
  ),
  hostile('76-filename.json', 'a good file under hostile names', taken(), withSteps(stepsOf(['Good']))),
];

export const jsonFiles: readonly Hostile[] = [...broken, ...structure];

/** Names under which file 76 is opened. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=window.__pwned=1>.json',
  `${'n'.repeat(245)}.json`,
  'map\u202egnp.json',
  'CON.json',
  '..%2f..%2fx.json',
  '.json',
  '名前 (1) (2).json',
];
