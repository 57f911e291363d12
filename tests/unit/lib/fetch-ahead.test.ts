import { expect, it } from 'vitest';
import { fetchAhead, pathsOf } from '#lib/fetch-ahead.ts';
import { ownAddress } from '#lib/trusted.ts';

it.each([
  [{ files: ['/a.js', '/assets/b.css'] }, ['/a.js', '/assets/b.css']],
  [{ files: ['//evil.example/a.js', 'https://evil.example/a.js', 'a.js', 7, null] }, []],
  [{ files: 'x' }, []],
  [null, []],
  ['x', []],
])('takes only paths of the own origin from %j', (build, paths) => {
  expect(pathsOf(build)).toEqual(paths);
});

it('fetches every file of the list once, and goes on after one that does not come', async () => {
  const asked: string[] = [];
  const came = await fetchAhead(async (path) => {
    asked.push(path);
    if (path === '/build.json') return Response.json({ files: ['/a.js', '/b.js', '/c.js', '/d.js'] });
    if (path === '/b.js') throw new TypeError('no network');
    return new Response('x', { status: path === '/c.js' ? 404 : 200 });
  });
  expect(asked).toEqual(['/build.json', '/a.js', '/b.js', '/c.js', '/d.js']);
  expect(came).toBe(2);
});

it('does not fail where there is no list', async () => {
  expect(await fetchAhead(async () => new Response('', { status: 404 }))).toBe(0);
  expect(await fetchAhead(() => Promise.reject(new TypeError('no network')))).toBe(0);
});

const PAGE = 'http://127.0.0.1:4747/map';

it.each(['/assets/a.js', 'a.js', '?worker', 'http://127.0.0.1:4747/sw.js', '\n/a.js'])(
  'lets %j become a script',
  (address) => {
    expect(ownAddress(address, PAGE).startsWith('http://127.0.0.1:4747/')).toBe(true);
  },
);

it.each([
  'https://127.0.0.1:4747/a.js',
  'http://127.0.0.1:4748/a.js',
  'http://localhost:4747/a.js',
  '//evil.example/a.js',
  String.raw`\\evil.example/a.js`,
  'data:text/javascript,1',
  'blob:http://evil.example/1',
  ['java', 'script:1'].join(''),
])('refuses %j', (address) => {
  expect(() => ownAddress(address, PAGE)).toThrow(TypeError);
});
