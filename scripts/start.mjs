// @ts-check
/** `npm start`: installs what is missing, builds what changed, serves on the one address and prints it. */
import { request } from 'node:http';
import { HOST, PORT } from './address.mjs';
import { build } from './built.mjs';
import { MARK } from './headers.mjs';
import { checkNode, install } from './installed.mjs';
import { serve } from './serve.mjs';

const ADDRESS = `http://${HOST}:${PORT}`;
/** How long a program on our port may take to answer before it counts as another program, ms. */
const PATIENCE = 3000;

/**
 * Who is on the port: nobody, this product, or another program.
 * @returns {Promise<'nobody' | 'ours' | 'another'>}
 */
function onThePort() {
  return new Promise((resolve) => {
    const ask = request({ host: HOST, port: PORT, method: 'HEAD', path: '/', timeout: PATIENCE }, (response) => {
      response.resume();
      resolve(response.headers[MARK.name] === MARK.value ? 'ours' : 'another');
    });
    ask.on('timeout', () => {
      resolve('another');
      ask.destroy();
    });
    ask.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code === 'ECONNREFUSED' ? 'nobody' : 'another'),
    );
    ask.end();
  });
}

function anotherProgram() {
  console.error(
    `Another program uses port ${PORT}. Tributary keeps its maps under ${ADDRESS} and takes no other port, because ` +
      `the browser would show none of them there. Stop that program, then run npm start again.`,
  );
  process.exit(1);
}

checkNode();
const there = await onThePort();
if (there === 'another') anotherProgram();
if (there === 'ours') {
  console.log(`Tributary already runs: ${ADDRESS}`);
  process.exit(0);
}
install();
try {
  if (await build()) console.log('Built.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('The product could not be built.');
  process.exit(1);
}
try {
  await serve();
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') anotherProgram();
  throw error;
}
console.log(`Tributary runs: ${ADDRESS}`);
console.log('Your maps stay in the browser that you open it with. Ctrl+C stops this server, not your maps.');
