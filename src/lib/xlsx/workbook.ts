import { readPart } from '#lib/zip-read.ts';
import type { Budget, Zip, ZipTrouble } from '#lib/zip-read.ts';
import { showOf } from './number-format.ts';
import type { Show } from './number-format.ts';
import { meant, xmlReader } from './xml.ts';
import type { Listener } from './xml.ts';

/** Why a workbook, or a tab of it, cannot be read. */
export type XlsxTrouble = ZipTrouble | 'no workbook' | 'too many rows' | 'too many columns';

/** A tab, and the part it is in. */
export interface TabPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** What all tabs share. */
export interface Book {
  readonly zip: Zip;
  readonly budget: Budget;
  readonly tabs: readonly TabPart[];
  readonly texts: readonly string[];
  /** How numbers stand, by the style of their cell. */
  readonly shows: readonly Show[];
}

/** Reads a part through a listener until it ends or `enough` says so. A part that is not there says nothing. */
export async function hear(
  { zip, budget }: Pick<Book, 'zip' | 'budget'>,
  path: string,
  listener: Listener,
  enough: () => boolean = () => false,
): Promise<XlsxTrouble | null> {
  const part = zip.parts.get(path);
  if (part === undefined) return 'no workbook';
  const reader = xmlReader(listener);
  let isSound = true;
  const trouble = await readPart(zip, part, budget, (piece) => {
    isSound &&= reader.write(piece);
    return isSound && !enough();
  });
  if (trouble !== null) return trouble;
  return isSound && (enough() || reader.end()) ? null : 'damaged';
}

interface Link {
  readonly type: string;
  readonly path: string;
}

/** What a part points at, by id; nothing where no part says so. */
async function linksOf(
  from: Pick<Book, 'zip' | 'budget'>,
  path: string,
): Promise<ReadonlyMap<string, Link> | XlsxTrouble> {
  const at = path.lastIndexOf('/') + 1;
  const links = new Map<string, Link>();
  const rels = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
  if (!from.zip.parts.has(rels)) return links;
  const trouble = await hear(from, rels, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      // Types differ in their address between two editions of the standard, and end alike.
      if (name === 'Relationship')
        links.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: pathFrom(path.slice(0, at), Target) });
    },
  });
  return trouble ?? links;
}

function pathFrom(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target : `${folder}${target}`;
  const out: string[] = [];
  for (const piece of whole.split('/')) {
    if (piece === '..') out.pop();
    else if (piece !== '' && piece !== '.') out.push(piece);
  }
  return out.join('/');
}

/** Reads what all tabs share: their names, the texts, the number formats. */
export async function readBook(zip: Zip, budget: Budget): Promise<Book | XlsxTrouble> {
  const from = { zip, budget };
  const top = await linksOf(from, '');
  if (typeof top === 'string') return top;
  const first = [...top.values()].find(({ type }) => type === 'officeDocument');
  const path = first?.path ?? 'xl/workbook.xml';
  const links = await linksOf(from, path);
  if (typeof links === 'string') return links;
  const tabs: TabPart[] = [];
  let from1904 = false;
  const trouble = await hear(from, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const link = links.get(id);
      // Charts and macros are tabs, too, without cells.
      if (link?.type === 'worksheet')
        tabs.push({
          name: attributes['name'] ?? '',
          hidden: 'state' in attributes && attributes['state'] !== 'visible',
          path: link.path,
        });
    },
  });
  if (trouble !== null) return trouble;
  if (tabs.length === 0) return 'no workbook';
  const pathOf = (type: string) => [...links.values()].find((link) => link.type === type)?.path;
  const texts = await textsOf(from, pathOf('sharedStrings'));
  if (typeof texts === 'string') return texts;
  const shows = await showsOf(from, pathOf('styles'), from1904);
  return typeof shows === 'string' ? shows : { zip, budget, tabs, texts, shows };
}

/** Texts that cells refer to by number; the runs of rich text joined, how they are pronounced left out. */
async function textsOf(from: Pick<Book, 'zip' | 'budget'>, path: string | undefined): Promise<string[] | XlsxTrouble> {
  const texts: string[] = [];
  if (path === undefined || !from.zip.parts.has(path)) return texts;
  const gather = textGatherer();
  const trouble = await hear(from, path, {
    open: gather.open,
    text: gather.text,
    close: (name) => {
      gather.close(name);
      if (name === 'si') texts.push(gather.take());
    },
  });
  return trouble ?? texts;
}

/** Gathers the text between `t` tags, but not that of `rPh`: how a name is pronounced is not part of it. */
export function textGatherer(): Required<Listener> & { readonly take: () => string } {
  let text = '';
  let inText = false;
  let spoken = 0;
  return {
    open: (name) => {
      if (name === 'rPh') spoken++;
      else if (name === 't') inText = spoken === 0;
    },
    text: (said) => {
      if (inText) text += said;
    },
    close: (name) => {
      if (name === 'rPh') spoken--;
      else if (name === 't') inText = false;
    },
    take: () => {
      const taken = meant(text);
      text = '';
      return taken;
    },
  };
}

async function showsOf(
  from: Pick<Book, 'zip' | 'budget'>,
  path: string | undefined,
  from1904: boolean,
): Promise<Show[] | XlsxTrouble> {
  if (path === undefined || !from.zip.parts.has(path)) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  const trouble = await hear(from, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return trouble ?? formats.map((id) => showOf(id, codes.get(id), from1904));
}
