import { request } from 'node:http';
import { expect, inject, it } from 'vitest';

/** One request with exactly these words in it: `fetch` would tidy up the path and the host. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(inject('address'));
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const call = request({ host: hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    call.on('error', reject).end();
  });
}
const port = (): string => new URL(inject('address')).port;

it('sends the policy with every answer and has it in the page', async () => {
  const page = await ask('/');
  const policy = String(page.headers['content-security-policy']);
  for (const part of [
    `default-src 'none'`,
    `script-src 'self'`,
    `require-trusted-types-for 'script'`,
    'trusted-types app',
  ])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe|nonce|\*/);
  expect(page.text).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/);
  expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)/);
  for (const path of ['/', '/sw.js', '/none']) {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toBe(policy);
  }
});

it('sends localhost on to the one address and refuses other names', async () => {
  const sent = await ask('/x?y=1', { host: `localhost:${port()}` });
  expect([sent.status, sent.headers['location']]).toEqual([308, `${inject('address')}/x?y=1`]);
  expect((await ask('/', { host: 'evil.example' })).status).toBe(421);
});

it.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/assets',
  '/%',
  '//etc/passwd',
  '/index.html/',
])('answers %s with 404', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

it('lets the page be asked for again and its parts be kept', async () => {
  const page = await ask('/');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect((await ask('/', { 'if-none-match': String(page.headers['etag']) })).status).toBe(304);
  expect((await ask('/sw.js')).headers['cache-control']).toBe('no-cache');
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? '';
  expect((await ask(script)).headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
  });
  expect((await ask('/', {}, 'POST')).status).toBe(405);
});
