import type { RepairWhat, Why } from '#model/format/refusal.ts';

/** What must become of a hostile file. */
export type Expected =
  /** Nothing is taken in; one sentence names the file and the reason. */
  | { readonly is: 'refused'; readonly why: Why }
  /** It is offered as a map. Every sort of repair named here is in the report; none named = the report is empty. */
  | { readonly is: 'map'; readonly repairs: readonly RepairWhat[] };

/** A file that means harm, or comes from an accident that does as much. */
export interface Hostile {
  readonly file: string;
  readonly attack: string;
  readonly bytes: Uint8Array;
  readonly expected: Expected;
}

export const refused = (why: Why): Expected => ({ is: 'refused', why });
export const taken = (...repairs: RepairWhat[]): Expected => ({ is: 'map', repairs });

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const hostile = (file: string, attack: string, expected: Expected, content: string | Uint8Array): Hostile => ({
  file,
  attack,
  expected,
  bytes: typeof content === 'string' ? utf8(content) : content,
});

/** Sets a mark that no test may ever find. */
export const mark = (name: string): string => `window.__pwned='${name}'`;

/** Markup in the places where careless programs paste text as markup. */
export const markup: readonly string[] = [
  `<img src=x onerror="${mark('img')}">`,
  `<script>${mark('script')}</script>`,
  `<svg onload="${mark('svg')}">`,
  `"><iframe srcdoc="<script>parent.${mark('iframe')}</script>">`,
  `'-${mark('quote')}-'`,
  `{{constructor.constructor("${mark('template')}")()}}`,
  `</text></svg><script>${mark('svgbreak')}</script>`,
  `]]></desc><script>${mark('cdata')}</script>`,
  `<details open ontoggle="${mark('toggle')}">`,
  `<a href="javascript:${mark('a')}">x</a>`,
];

/** Addresses that run, tell somebody, or lead elsewhere than they say. */
export const addresses: readonly string[] = [
  `javascript:${mark('js')}`,
  ` javascript:${mark('js')}`,
  `java\nscript:${mark('js')}`,
  `\u0001javascript:${mark('js')}`,
  `JaVaScRiPt:${mark('js')}`,
  `javascript&colon;${mark('js')}`,
  `data:text/html,<script>${mark('data')}</script>`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${mark('dsvg')}"/>`,
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  '//evil.example/x',
  String.raw`\\evil.example\share`,
  'https://user:pass@evil.example/',
  'https://xn--pple-43d.example/',
  'view-source:javascript:1',
  'intent://scan/#Intent;end',
  'ftp://evil.example/',
];
