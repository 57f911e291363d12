/** Getting every file of the build while the network is still there. */

/** The paths in `/build.json`; anything else in there is left out. */
export function pathsOf(build: unknown): string[] {
  if (typeof build !== 'object' || build === null || !('files' in build) || !Array.isArray(build.files)) return [];
  return build.files.filter((path): path is string => typeof path === 'string' && /^\/(?!\/)/.test(path));
}

/**
 * Fetches every file of the build once, one after another, so that the browser's own cache holds them. For browsers
 * without a service worker. Returns how many came; a file that does not come is left to the moment it is needed.
 */
export async function fetchAhead(get: (path: string) => Promise<Response> = (path) => fetch(path)): Promise<number> {
  let came = 0;
  try {
    const list = await get('/build.json');
    if (!list.ok) return 0;
    for (const path of pathsOf(await list.json())) {
      try {
        const response = await get(path);
        await response.arrayBuffer();
        if (response.ok) came += 1;
      } catch {
        // Later, when it is asked for: `onFailedPart` of keep-offline.ts tells the person.
      }
    }
  } catch {
    return came;
  }
  return came;
}
