import type { Unit } from '#model/records/quantity.ts';

/** A unit of time as a word names it: `times` of `unit` are one of it (a year is 12 months). */
export interface NamedUnit {
  readonly unit: Exclude<Unit, '%'>;
  readonly times: number;
}

function named(unit: NamedUnit['unit'], words: string, times = 1): [string, NamedUnit][] {
  return words.split(' ').map((word) => [word, { unit, times }]);
}

/** Unit words of the line. Single letters count in lower case only: "5S" is a method and "3D" a shape. */
const LINE = new Map<string, NamedUnit>([
  ...named('s', 's sec secs second seconds'),
  ...named('min', 'm min mins minute minutes'),
  ...named('h', 'h hr hrs hour hours'),
  ...named('d', 'd day days'),
  ...named('wk', 'w wk wks week weeks'),
  ...named('mo', 'mo mos mth mths month months'),
  ...named('mo', 'yr yrs year years', 12),
]);

/** Words that tables in other languages have for the same, accents left out. They count in fields and cells only. */
const ELSEWHERE = new Map<string, NamedUnit>([
  ...named('s', 'sek sekunde sekunden seconde secondes seg segundo segundos secondo secondi seconden 秒 秒間'),
  ...named('min', 'minuten minuto minutos minuti minuut minuta minut 分 分間 分钟 分鐘'),
  ...named('h', 'std stdn stunde stunden heure heures hora horas hs ora ore uur uren 時間 小时 小時 hod'),
  ...named('d', 'tag tage tagen tg j jr jrs jour jours dia dias giorno giorni gg dag dagen dagar 日 日間 天'),
  ...named('wk', 'wo woche wochen sem semaine semaines semana semanas settimana settimane weken 週 週間 周'),
  ...named('mo', 'monat monate monaten mon mois mes meses mese mesi maand maanden ヶ月 か月 ヵ月 ケ月 个月 個月'),
  ...named('mo', 'y jahr jahre jahren an ans annee annees ano anos anno anni jaar 年', 12),
]);

/** The unit a word of the line names; undefined = none. */
export function lineUnit(word: string): NamedUnit | undefined {
  return LINE.get(word.length === 1 ? word : word.toLowerCase());
}

/** The unit a word in a field or a cell names, in several languages; "M" alone may be minutes or months and is none. */
export function fieldUnit(word: string): NamedUnit | undefined {
  if (word === 'M') return undefined;
  const plain = word
    .replace(/\(s\)$|\.$/u, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return LINE.get(plain) ?? ELSEWHERE.get(plain) ?? ELSEWHERE.get(word);
}

/** Seconds in the units whose length no calendar changes. A day, a week and a month of work have no fixed length. */
export const FIXED: ReadonlyMap<Unit, number> = new Map<Unit, number>([
  ['s', 1],
  ['min', 60],
  ['h', 3600],
]);
