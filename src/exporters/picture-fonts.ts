/** A font file and the code points it is for. */
export interface FontFile {
  readonly url: string;
  /** As in a style sheet: "U+0370-0377,U+037A". */
  readonly range: string;
}

/**
 * Loads into a worker's font set whatever of Inter the texts need; a worker does not see the page's fonts. A file
 * that cannot be had is left out: the picture is then drawn in the system's font rather than not at all.
 */
export async function loadFonts(
  fonts: FontFaceSet,
  files: readonly FontFile[],
  texts: string,
  weights: readonly number[],
): Promise<void> {
  for (const { url, range } of files) {
    fonts.add(
      new FontFace('Inter Variable', `url(${JSON.stringify(url)})`, { weight: '100 900', unicodeRange: range }),
    );
  }
  await Promise.all(weights.map((weight) => fonts.load(`${weight} 15px 'Inter Variable'`, texts).catch(() => [])));
}
