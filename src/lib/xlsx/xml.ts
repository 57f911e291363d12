import { SaxesParser } from 'saxes';

/** What a reader of one part wants to hear; names come without the prefix of their namespace. */
export interface Listener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML as it comes in. */
export interface XmlReader {
  /** False = it is no XML, or brings a document type, which no spreadsheet has and nobody here follows. */
  readonly write: (piece: Uint8Array) => boolean;
  readonly end: () => boolean;
}

/** A reader of one part of a workbook. It builds no tree, follows no reference and expands no entity but XML's own five. */
export function xmlReader({ open, text, close }: Listener): XmlReader {
  const decoder = new TextDecoder();
  const parser = new SaxesParser({ xmlns: false, position: false });
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('doctype', () => {
    isBroken = true;
  });
  // Attributes keep their prefixes: "r:id" is not "id".
  parser.on('opentag', (tag) => {
    if (!isBroken) open(bare(tag.name), tag.attributes);
  });
  const say = (said: string): void => {
    if (!isBroken) text?.(said);
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', (tag) => {
    if (!isBroken) close?.(bare(tag.name));
  });
  const write = (piece: string): boolean => {
    if (!isBroken && piece !== '') parser.write(piece);
    return !isBroken;
  };
  return {
    write: (piece) => write(decoder.decode(piece, { stream: true })),
    end: () => {
      if (write(decoder.decode())) parser.close();
      return !isBroken;
    },
  };
}

function bare(name: string): string {
  const at = name.indexOf(':');
  return at === -1 ? name : name.slice(at + 1);
}

/** Text as it is meant: `_x000D_` stands for a sign that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function meant(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
