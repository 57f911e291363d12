/**
 * The one Trusted Types policy of the page. The content policy (`scripts/headers.mjs`) lets a script address reach
 * `new Worker` or a service worker only through here, and here only addresses of the page's own origin pass.
 */

/** What `new Worker` and `serviceWorker.register` take. Where Trusted Types are enforced it is an object made by the policy. */
type ScriptAddress = string & { readonly ownOrigin: true };

interface Policy {
  readonly createScriptURL: (address: string) => ScriptAddress;
}

interface PolicyMaker {
  readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy;
}

/**
 * The address made absolute when it is of this page's own origin; throws otherwise. `data:`, `blob:` and
 * `javascript:` addresses have another origin, or none.
 */
export function ownAddress(address: string, page: string): string {
  const url = new URL(address, page);
  if (url.origin !== new URL(page).origin) throw new TypeError('A script may come only from this page’s own address.');
  return url.href;
}

function makePolicy(): Policy {
  const rules = { createScriptURL: (address: string): string => ownAddress(address, globalThis.location.href) };
  const maker = (globalThis as { readonly trustedTypes?: PolicyMaker }).trustedTypes;
  // Browsers without Trusted Types take the checked text as it is.
  return maker === undefined
    ? { createScriptURL: (address) => rules.createScriptURL(address) as ScriptAddress }
    : maker.createPolicy('app', rules);
}

// Made at first use and kept: the browser allows the name only once.
let policy: Policy | undefined;

/**
 * The address of a worker, fit for `new Worker(workerUrl(url), { type: 'module' })`, where `url` comes from
 * `import url from '…worker.ts?worker&url'`. Throws a TypeError when it leads to another origin.
 */
export function workerUrl(address: string): ScriptAddress {
  policy ??= makePolicy();
  return policy.createScriptURL(address);
}
