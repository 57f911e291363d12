/** SHA-256 as 64 hex digits. WebCrypto: present in Node 20 and, in browsers, on https and on this computer's own address. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // The copy: WebCrypto takes no view of shared memory, and the type cannot tell them apart.
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a text's UTF-8 bytes. */
export function sha256OfText(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
