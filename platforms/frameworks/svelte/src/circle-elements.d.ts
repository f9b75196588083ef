// Svelte does not know the tags. The package declares its tags and events for the whole page: their types come from there.
import type {} from 'compassion-circle-components/define';
import type { HTMLAttributes } from 'svelte/elements';

type Ours<Map> = { [K in keyof Map as K extends `circle-${string}` ? K : never]: Map[K] };
type Own<E> = Partial<Omit<E, keyof HTMLElement>>;
type Events = Ours<GlobalEventHandlersEventMap>;
type Handlers = { [K in keyof Events as `on${K}`]?: (event: Events[K]) => void };
type Tag<E extends HTMLElement> = Own<E> & Handlers & Omit<HTMLAttributes<E>, keyof Own<E>>;
type Elements = Ours<HTMLElementTagNameMap>;
type Tags = { [K in keyof Elements]: Tag<Elements[K]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
