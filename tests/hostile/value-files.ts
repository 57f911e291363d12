import { addresses, type Hostile, hostile, mark, markup, taken } from './file.ts';
import { changed, flow, step, stepsOf, withSteps } from './map-file.ts';

/** Values of the wrong sort. */
const values: readonly Hostile[] = [
  hostile(
    '28-wrong-types.json',
    'objects, lists, numbers and null where text is expected',
    taken('wrong type'),
    changed((file, data) => {
      file['name'] = null;
      Object.assign(data['step']?.['s1'] ?? {}, {
        name: { $$typeof: 'Symbol(react.element)', type: 'script', props: {} },
      });
      Object.assign(data['step']?.['s2'] ?? {}, { name: ['a', 'b'], teamId: { toString: 'ann' } });
      Object.assign(data['system']?.['y1'] ?? {}, { name: 42 });
    }),
  ),
  hostile(
    '29-bad-numbers.json',
    'endless, negative, tiny and far positions',
    taken('wrong type', 'unreadable'),
    withSteps(
      stepsOf(['inf', 'text', 'far', 'tiny'], (at) => ({
        'pin:river': [
          ['INF', 0],
          ['12px', null],
          [1e15, -1e15],
          [1e308, 1e-320],
        ][at],
        'pin:lanes': [0, -0],
      })),
    ).replace('"INF"', '1e999'),
  ),
  hostile(
    '30-bad-metrics.json',
    'negative times, shares above 100, numbers written as in other countries',
    taken('wrong type'),
    changed((_, data) => {
      Object.assign(data['step']?.['s1'] ?? {}, {
        pt: { text: '-5', v: -5, unit: 'min' },
        wait: '1,5',
        ca: { text: '250', v: 250, unit: '%' },
        lt: { text: 'much', v: 1.2345678901234567e19, unit: 'h' },
      });
      Object.assign(data['step']?.['s2'] ?? {}, {
        pt: '0x10',
        wait: { text: '1e3', v: '1e3', unit: 'min' },
        ca: { text: '-1', v: -1, unit: '%' },
        elapsed: { text: 'NaN', v: 'NaN', unit: 'toString' },
      });
    }),
  ),
  hostile(
    '31-bad-dates.json',
    'days that never were and a clock far ahead',
    taken('wrong type'),
    changed((file, data) => {
      file['exportedAt'] = '9999-99-99T99:99:99Z';
      Object.assign(data['step']?.['s1'] ?? {}, { created: 9e15, reviewed: '2026-02-30' });
      Object.assign(data['step']?.['s2'] ?? {}, { created: -1 });
    }),
  ),
  hostile(
    '32-unknown-enums.json',
    'words of no list, some of them names of what objects have',
    taken('wrong type'),
    changed((_, data) => {
      Object.assign(data['map']?.['map-1'] ?? {}, { state: 'constructor', convention: '__proto__', theme: '../../x' });
      Object.assign(data['step']?.['s1'] ?? {}, { kind: 'constructor', split: 'toString' });
      Object.assign(data['system']?.['y1'] ?? {}, { kind: '__proto__', sanction: 'valueOf', personalAccount: 'yes' });
      Object.assign(data['support']?.['u1'] ?? {}, { role: 'constructor' });
    }),
  ),
];

/** Texts that want to be more than text. */
const texts: readonly Hostile[] = [
  hostile(
    '33-xss-names.json',
    'markup in every text there is',
    taken(),
    changed((file, data) => {
      file['name'] = markup[0];
      Object.assign(data['map']?.['map-1'] ?? {}, {
        name: markup[0],
        frame: { from: markup[1], to: markup[2], whom: markup[3], why: markup[4], promised: { text: markup[5] } },
      });
      data['step'] = stepsOf(markup, (at) => ({ [`x:${markup[at]}`]: markup[at], pt: { text: markup[at] } }));
      data['party'] = Object.fromEntries(
        markup.map((name, at) => [`p${at}`, { created: 1, name, kind: 'person', side: 'it' }]),
      );
      data['system'] = Object.fromEntries(
        markup.map((name, at) => [
          `y${at}`,
          {
            created: 1,
            name,
            vendor: name,
            [`alias:${name}`]: true,
            'techOwner@room': { value: { text: name }, at: 1 },
          },
        ]),
      );
      data['support'] = Object.fromEntries(
        markup.map((_, at) => [`u${at}`, { created: 1, stepId: `s${at}`, systemId: `y${at}`, role: 'required' }]),
      );
      data['flow'] = Object.fromEntries(
        markup.slice(1).map((label, at) => [`f${at}`, flow(`s${at}`, `s${at + 1}`, { label })]),
      );
      data['note'] = Object.fromEntries(
        markup.map((text, at) => [`n${at}`, { created: 1, kind: 'voice', stepId: `s${at}`, text }]),
      );
    }),
  ),
  hostile(
    '34-hostile-links.json',
    '18 tricks with addresses; none may become a link',
    taken(),
    withSteps(stepsOf(addresses, (at) => ({ link: addresses[at], 'x:Wiki': addresses[at] }))),
  ),
  hostile(
    '35-svg-icons.json',
    'drawings with scripts as icons',
    taken(),
    withSteps(
      stepsOf(['inline', 'address'], (at) => ({
        icon: [
          `<svg xmlns="http://www.w3.org/2000/svg" onload="${mark('icon')}"><script>${mark('icon')}</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${mark('icon')}"/></body></foreignObject></svg>`,
          `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg"><script>${mark('icon64')}</script></svg>`)}`,
        ][at],
      })),
    ),
  ),
  hostile(
    '36-remote-beacons.json',
    'pictures and fonts that would tell a server that the file was opened',
    taken(),
    changed((file, data) => {
      Object.assign(file, { logo: 'https://evil.example/beacon.png?doc=1', font: 'https://evil.example/f.woff2' });
      Object.assign(data['step']?.['s1'] ?? {}, { image: 'https://evil.example/pixel.gif' });
      Object.assign(data['step']?.['s2'] ?? {}, { icon: 'http://169.254.169.254/latest/meta-data/' });
    }),
  ),
  hostile(
    '37-css-injection.json',
    'styles that cover the page or fetch',
    taken(),
    changed((file, data) => {
      file['css'] = '*{display:none}';
      Object.assign(data['step']?.['s1'] ?? {}, {
        color: 'red;background:url(https://evil.example/c)',
        style: { position: 'fixed', inset: 0, zIndex: 99_999, background: 'url(https://evil.example/s)' },
      });
      Object.assign(data['step']?.['s2'] ?? {}, {
        color: 'expression(alert(1))',
        className: 'react-flow__panel nokey',
      });
    }),
  ),
  hostile(
    '38-megabyte-label.json',
    'a name of a megabyte without a break, another with',
    taken('too long'),
    withSteps(stepsOf(['A'.repeat(1_000_000), 'word '.repeat(20_000)])),
  ),
  hostile(
    '39-zalgo-zwj.json',
    'towers of marks, and pictures made of many',
    taken('too long'),
    withSteps(
      stepsOf([
        `Z${'\u0301\u0336\u0489'.repeat(3000)}`,
        '🏴\u200d☠️'.repeat(500) + '👩\u200d👩\u200d👧\u200d👦'.repeat(200),
      ]),
    ),
  ),
  hostile(
    '40-bidi-homoglyph.json',
    'names that read otherwise than they are, and look-alikes',
    taken(),
    changed((_, data) => {
      Object.assign(data['step']?.['s1'] ?? {}, { name: 'invoice\u202egnp.exe' });
      Object.assign(data['step']?.['s2'] ?? {}, { name: '\u2066IT\u2069 \u202downer: none\u202c' });
      Object.assign(data['system'] ?? {}, {
        y2: { created: 1, name: 'E\u200bR\u200bP' },
        y3: { created: 1, name: 'ЕRР' },
      });
    }),
  ),
  hostile(
    '41-controls-surrogates.json',
    'control characters, halves of pairs and non-characters in names and ids',
    taken(),
    changed((_, data) => {
      data['step'] = {
        's\u0000': step('lone \ud800 and \udc00 end'),
        s2: step('nul\u0000 bell\u0007 esc\u001b vt\u000b \ufffe\uffff \u2028\u2029'),
      };
      data['flow'] = { f: flow('s\u0000', 's2') };
      data['support'] = {};
    }),
  ),
  hostile(
    '42-scripts-of-the-world.json',
    'honest names in ten scripts; they stay sign for sign',
    taken(),
    withSteps(
      stepsOf([
        '注文を受ける',
        'شحن الطلب إلى العميل',
        'קבלת הזמנה',
        'आदेश प्राप्त करें',
        'รับคำสั่งซื้อ',
        'Приём заказа',
        'İstanbul ıŞ',
        'Straße ﬁnden',
        '한국어 주문',
        '𠮷野家',
      ]),
    ),
  ),
  hostile(
    '43-nfc-nfd.json',
    'one name in two spellings of Unicode, as two ids',
    taken(),
    changed((_, data) => {
      data['system'] = {
        'caf\u00e9': { created: 1, name: 'Caf\u00e9' },
        'cafe\u0301': { created: 1, name: 'Cafe\u0301' },
      };
      data['support'] = {
        u1: { created: 1, stepId: 's1', systemId: 'caf\u00e9', role: 'required' },
        u2: { created: 1, stepId: 's2', systemId: 'cafe\u0301', role: 'required' },
      };
    }),
  ),
];

export const valueFiles: readonly Hostile[] = [...values, ...texts];
