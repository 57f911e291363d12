import type { Carry, CarriedSystem } from '#model/carry/carry.ts';
import type { Codes } from '#model/carry/code.ts';
import { sayStanding } from '#model/carry/say-standing.ts';
import type { Parties } from '#model/sort/say-statement.ts';
import { carryWords } from '#words/carry.ts';

const words = carryWords.mail;

/** What somebody carries as a plain text to send: what rests on it, and three lines to answer for each system. `now` in ms. */
export function mailOf(carry: Carry, codes: Codes, parties: Parties, now: number): string {
  const { party, systems, streams } = carry;
  return [
    words.title(oneLine(party.name), now),
    '',
    words.intro(new Set(systems.map((one) => one.system.id)).size, carry.steps, streams.length),
    ...streams.map((one) => `- ${oneLine(carryWords.stream(one))}`),
    '',
    words.how,
    ...systems.flatMap((one, at) => block(one, at + 1, codes, parties)),
    '',
  ].join('\n');
}

function block(one: CarriedSystem, number: number, codes: Codes, parties: Parties): string[] {
  const { system, role, standing, places } = one;
  const code = `#${codes.of({ systemId: system.id, role })}`;
  return [
    '',
    `${number}. ${oneLine(system.name)}: ${carryWords.roles[role]}, ${sayStanding(standing, parties)}`,
    ...(places.length === 0 ? [] : [`   ${words.usedIn(places.map((place) => oneLine(place.step)))}`]),
    `[ ] ${code} ${words.me}`,
    `[ ] ${code} ${words.notMe} `,
    `[ ] ${code} ${words.nobody}`,
  ];
}

/** A name that runs over lines, or that holds a code, must not be taken for an answer. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('#', '＃');
}
