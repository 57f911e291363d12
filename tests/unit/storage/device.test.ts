// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { rememberedSession, rememberSession } from '#storage/device.ts';

it('a reload comes back to what this tab remembered, a new tab to what was remembered last', () => {
  rememberSession({ mapId: 'one' });
  const first = sessionStorage.getItem('tributary:session') ?? '';
  // Another tab has the device's memory in common with this one, and nothing else.
  sessionStorage.clear();
  expect(rememberedSession()).toEqual({ mapId: 'one' });
  rememberSession({ mapId: 'two' });
  sessionStorage.setItem('tributary:session', first);
  expect(rememberedSession()).toEqual({ mapId: 'one' });
  sessionStorage.clear();
  expect(rememberedSession()).toEqual({ mapId: 'two' });
  localStorage.clear();
  expect(rememberedSession()).toBeNull();
});
