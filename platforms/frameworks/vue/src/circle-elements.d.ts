// Vue does not know the tags. The package declares its tags and events for the whole page: their types come from there.
import type {} from 'compassion-circle-components/define';
import type { DefineComponent, HTMLAttributes, PublicProps } from 'vue';

type Ours<Map> = { [K in keyof Map as K extends `circle-${string}` ? K : never]: Map[K] };
type Own<E> = Partial<Omit<E, keyof HTMLElement>>;
type Events = Ours<GlobalEventHandlersEventMap>;
type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type Handlers = { [K in keyof Events as `on${Capitalize<Camel<K>>}`]?: (event: Events[K]) => void };
type Tag<E> = DefineComponent<Own<E> & Handlers & { dataJson?: string } & HTMLAttributes & PublicProps>;
type Elements = Ours<HTMLElementTagNameMap>;
type Tags = { [K in keyof Elements]: Tag<Elements[K]> };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
