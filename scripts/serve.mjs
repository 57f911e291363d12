// @ts-check
/**
 * A small server for the built product. It reads the whole build into memory at the start, so that the page and its
 * parts are always of one version, and answers 404 to everything else: a path is a key of that table, never a way
 * into the disk.
 *
 * `node scripts/serve.mjs [PORT]`; another port than 4747 is for tests: maps belong to the address.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOST, PORT } from './address.mjs';
import { DIST, filesUnder } from './built.mjs';
import { securityHeaders } from './headers.mjs';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Files under this path carry a hash of their bytes in their name: they never change. */
const HASHED = '/assets/';

/**
 * @typedef {{ body: Buffer, headers: Record<string, string> }} Page
 * @param {string} dir
 * @returns {ReadonlyMap<string, Page>}
 */
function read(dir) {
  const pages = new Map();
  for (const file of filesUnder(dir)) {
    const path = '/' + relative(dir, file).split(sep).join('/');
    const body = readFileSync(file);
    pages.set(path, {
      body,
      headers: {
        'content-type': TYPES.get(extname(file)) ?? 'application/octet-stream',
        'content-length': String(body.length),
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
        // "no-cache" keeps a copy and asks each time whether it is still the one: page and service worker above all.
        'cache-control': path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  }
  const start = pages.get('/index.html');
  if (start !== undefined) pages.set('/', start);
  return pages;
}

/**
 * The path of a request as a key, or null when it is not one.
 * @param {string} url
 */
function keyOf(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
}

/**
 * Serves `dir` on 127.0.0.1 and, where there is IPv6, on ::1, so that "localhost" finds us; it is sent on to 127.0.0.1,
 * because another name is another origin with other maps. Port 0 takes a free one. Rejects when 127.0.0.1 is taken.
 * @param {{ dir?: string, port?: number, wrap?: (path: string, page: Page) => Page | null | undefined }} [options] `wrap` lets a test change what is answered (null: 404)
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ dir = DIST, port = PORT, wrap } = {}) {
  const pages = read(dir);
  if (!pages.has('/')) throw new Error('There is no built product to serve: run npm run build first.');
  const always = securityHeaders();
  let open = port;

  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    /** @param {number} status @param {Record<string, string>} headers @param {string | Buffer} body */
    const end = (status, headers, body) => {
      response.writeHead(status, { ...always, ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const host = (request.headers.host ?? '').toLowerCase();
    const url = request.url ?? '/';
    if (host === `localhost:${open}` || host === `[::1]:${open}`)
      return end(308, { location: `http://${HOST}:${open}${url.startsWith('/') ? url : '/'}` }, '');
    // Any other name pointing here is somebody else's page trying to read ours.
    if (host !== `${HOST}:${open}`) return end(421, { 'content-type': 'text/plain' }, 'Wrong host name.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return end(405, { allow: 'GET, HEAD', 'content-type': 'text/plain' }, 'Only GET and HEAD.\n');
    const key = keyOf(url);
    const found = key === null ? undefined : pages.get(key);
    const page = wrap !== undefined && key !== null && found !== undefined ? (wrap(key, found) ?? undefined) : found;
    if (page === undefined)
      return end(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, 'Not found.\n');
    if (request.headers['if-none-match'] === page.headers['etag']) return end(304, page.headers, '');
    return end(200, page.headers, page.body);
  };

  /** @param {string} address @param {number} at */
  const listen = (address, at) =>
    /** @type {Promise<import('node:http').Server>} */ (
      new Promise((resolve, reject) => {
        const server = createServer(answer);
        server.once('error', reject);
        server.listen({ host: address, port: at, exclusive: true }, () => resolve(server));
      })
    );

  const servers = [await listen(HOST, port)];
  const bound = servers[0]?.address();
  open = typeof bound === 'object' && bound !== null ? bound.port : port;
  try {
    servers.push(await listen('::1', open));
  } catch {
    // No IPv6 here, or its port is taken: 127.0.0.1 is the address anyway.
  }
  return {
    address: `http://${HOST}:${open}`,
    port: open,
    close: async () => {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    },
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { address } = await serve({ port: Number(process.argv[2] ?? PORT) });
    console.log(address);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
