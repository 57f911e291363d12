import type { Plugin } from 'vite';
import { contentPolicy } from './headers.mjs';

/** The font file with the Latin letters: asked for with the page, because the first picture is measured with it. */
const FIRST_LETTERS = /inter-latin-wght-normal-[^/]*\.woff2$/;

/**
 * Puts the Content Security Policy into the built page, so that it holds even where the file is served without our
 * headers. It comes first in the head: a policy governs only what stands after it.
 */
export function policyInPage(): Plugin {
  return {
    name: 'tributary:policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const letters = Object.keys(bundle ?? {}).find((file) => FIRST_LETTERS.test(file));
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy({ meta: true }) },
            injectTo: 'head-prepend',
          },
          ...(letters === undefined
            ? []
            : [
                {
                  tag: 'link',
                  attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${letters}` },
                  injectTo: 'head' as const,
                },
              ]),
        ];
      },
    },
  };
}
