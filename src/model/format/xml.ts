import type { Why } from '#model/format/refusal.ts';

/**
 * A reader of XML that knows tags from text and nothing else: it builds no tree, follows no reference and expands no
 * entity. Anything that could make it do so (a document type, an instruction for another program) ends it.
 */

/** A tag as it stands in the text. */
export interface Tag {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly is: 'open' | 'close' | 'empty';
  /** Attributes as written, entities left alone. */
  readonly attributes: string;
  /** Where its `<` stands, and where what follows its `>` begins. */
  readonly from: number;
  readonly to: number;
}

/** True for a text whose first sign is a tag. */
export function startsAsXml(text: string): boolean {
  return /^\s*</.test(text);
}

/** What another program's XML is, from its first element. Nothing of it is read further. */
export function xmlKind(text: string): Why {
  if (/^\s*<(!doctype\s+html|html)\b/i.test(text)) return 'html';
  for (const tag of tagsOf(text)) {
    if (typeof tag === 'string') return tag === 'doctype' ? 'doctype' : 'not json';
    if (tag.name === 'mxfile' || tag.name === 'mxGraphModel') return 'drawio';
    if (tag.name === 'definitions' && /BPMN/.test(tag.attributes)) return 'bpmn';
    return tag.name === 'svg' ? 'drawing' : 'xml';
  }
  return 'xml';
}

const NAME = /[^\s/>]*/y;

/** The tags of a text in their order; the last one may be why it ends early. Comments and CDATA are passed over. */
export function* tagsOf(text: string): Generator<Tag | 'doctype' | 'cut off'> {
  let at = /^\s*<\?xml\s[^<>]*\?>/.exec(text)?.[0].length ?? 0;
  for (;;) {
    const from = text.indexOf('<', at);
    if (from < 0) return;
    const passed = text.startsWith('<!--', from) ? '-->' : text.startsWith('<![CDATA[', from) ? ']]>' : null;
    if (passed === null && (text[from + 1] === '!' || text[from + 1] === '?')) return yield 'doctype';
    const end = passed === null ? endOfTag(text, from) : text.indexOf(passed, from + 4);
    if (end < 0) return yield 'cut off';
    at = end + (passed?.length ?? 1);
    if (passed !== null) continue;
    const closing = text[from + 1] === '/';
    NAME.lastIndex = from + (closing ? 2 : 1);
    const name = NAME.exec(text)?.[0] ?? '';
    yield {
      name: name.slice(name.indexOf(':') + 1),
      is: closing ? 'close' : text[end - 1] === '/' ? 'empty' : 'open',
      attributes: text.slice(from + (closing ? 2 : 1) + name.length, end),
      from,
      to: at,
    };
  }
}

/** Where the `>` of a tag stands; one inside quotes is part of a value. -1 when there is none. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}
