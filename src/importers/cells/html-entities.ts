/** Characters that office programs write by name. Others are written as numbers, or stay as they are. */
const NAMES = new Map<string, string>([
  ...['nbsp', 'ensp', 'emsp', 'thinsp'].map((name): [string, string] => [name, ' ']),
  ...pairs('amp& lt< gt> quot" apos\' ndash– mdash— hellip… bull• middot· lsquo‘ rsquo’ ldquo“ rdquo” bdquo„'),
  ...pairs('laquo« raquo» euro€ pound£ yen¥ copy© reg® trade™ deg° plusmn± times× divide÷ frac12½ frac14¼ frac34¾'),
  ...pairs('asymp≈ le≤ ge≥ rarr→ larr← sect§ szligß ntildeñ NtildeÑ ccedilç aumlä oumlö uumlü AumlÄ OumlÖ UumlÜ'),
  ...pairs('aringå oslashø aeligæ eacuteé egraveè ecircê eumlë agraveà aacuteá acircâ atildeã iacuteí icircî iumlï'),
  ...pairs('oacuteó ocircô otildeõ uacuteú ugraveù ucircû shy'),
]);

/** Text with its character references resolved; what is none stays as it is. */
export function resolveEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,7}));/g,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMES.get(name) ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
      const usable = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      return usable ? String.fromCodePoint(point) : '';
    },
  );
}

/** "amp&" is the name and its character; the soft hyphen has none, it is left out. */
function pairs(words: string): [string, string][] {
  return words.split(' ').map((word) => (word === 'shy' ? [word, ''] : [word.slice(0, -1), word.slice(-1)]));
}
