import { expect, it } from 'vitest';
import { named } from '#views/streams/named.ts';

const entry = { id: 'w', format: 1, epoch: 'e', savedAt: 0 };

it.each([
  ['North', 'North'],
  ['', 'Untitled workspace'],
  [' \t', 'Untitled workspace'],
])('a workspace called “%s” is listed as “%s”', (name, listed) =>
  expect(named({ ...entry, name })).toEqual({ ...entry, name: listed }),
);
