import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSession } from '#store/remembered.ts';
import { firstSession } from '#store/session.ts';

describe('what this device remembered', () => {
  it('comes back as it was', () => {
    const session = {
      ...firstSession,
      page: 'carry',
      about: 'p1',
      lens: 'shadow',
      mapId: 'm1',
      framed: ['m1'],
      pngScale: 4,
    } as const;
    expect({ ...firstSession, ...readSession(JSON.parse(JSON.stringify(session))) }).toEqual(session);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['a text', 'hello'],
    ['wrong types', { page: 4, theme: {}, inspector: 'yes', framed: [1], pngScale: 3 }],
    ['unknown names', { page: '__proto__', theme: 'constructor' }],
  ])('%s starts afresh', (_, raw) => {
    expect({ ...firstSession, ...readSession(raw) }).toEqual(firstSession);
  });

  it('never gives a field another type, whatever was stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        for (const [field, value] of Object.entries(readSession(raw))) {
          const first = firstSession[field as keyof typeof firstSession];
          if (first === null) expect(value === null || typeof value === 'string').toBe(true);
          else expect(Array.isArray(value)).toBe(Array.isArray(first));
        }
      }),
    );
  });
});
