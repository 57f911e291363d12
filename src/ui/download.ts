/** Characters that a file name cannot have on some system, and marks that make it read otherwise than it is. */
const FORBIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/gu;

/** A name as a file name: forbidden characters become a dash, 80 characters at most, never empty. */
export function fileName(name: string, extension: string): string {
  const clean = name
    .replaceAll(FORBIDDEN, '-')
    .trim()
    .slice(0, 80)
    .replace(/\p{Surrogate}$/u, '');
  return `${clean || 'tributary'}.${extension}`;
}

/** Hands a file to the browser's downloads. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked later: a download that has only begun still reads from it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
