import { plainLook, type Look } from '#model/register/arrange.ts';
import type { Store } from '#store/state.ts';

/** How the page is looked at: the tab, and what is searched, sorted, grouped. */
export interface PageLook {
  readonly tab: 'systems' | 'people';
  readonly systems: Look;
  readonly people: { readonly find: string; readonly sort: { readonly by: string; readonly down: boolean } | null };
}

const first: PageLook = { tab: 'systems', systems: plainLook, people: { find: '', sort: null } };

const kept = new WeakMap<Store, PageLook>();

/** The look as it was left: whoever opens one system and comes back finds the list as it was. */
export function lookOf(store: Store): PageLook {
  return kept.get(store) ?? first;
}

/** Keeps the look as long as the page is open. */
export function keepLook(store: Store, look: PageLook): void {
  kept.set(store, look);
}
