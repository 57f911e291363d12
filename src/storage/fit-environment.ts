/** What the product needs of a browser and does not find. */
export type Lack = 'storage' | 'checksums' | 'locks';

/**
 * What this browser lacks, at this address. Empty in every browser of the build's target at an address that it trusts;
 * on a plain http address other than this computer's own, browsers take checksums and locks away.
 */
export function lacking(): readonly Lack[] {
  const lacks: Lack[] = [];
  if (!hasStorage()) lacks.push('storage');
  // The types promise what an untrusted address does not have.
  const { crypto, navigator } = globalThis as { crypto?: Partial<Crypto>; navigator: Partial<Navigator> };
  if (crypto?.subtle === undefined) lacks.push('checksums');
  if (navigator.locks === undefined) lacks.push('locks');
  return lacks;
}

function hasStorage(): boolean {
  try {
    return typeof globalThis.indexedDB === 'object' && globalThis.indexedDB !== null;
  } catch {
    // Some browsers throw where storage is forbidden by a setting.
    return false;
  }
}
