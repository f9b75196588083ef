// Vue does not know the tags, so their types are made here from the classes: what is public, and the events by name.
import type {
  CirclePromptCard,
  CirclePromptEvent,
  CircleReflectionExportEvent,
  CircleReflectionForm,
  CircleReflectionSubmitEvent,
  CircleSignUp,
  CircleSignUpChangeEvent,
  CircleSignUpRequestEvent,
  CircleTimer,
  CircleTimerEvent,
} from 'compassion-circle-components';
import type { DefineComponent, HTMLAttributes, PublicProps } from 'vue';

type Own<E> = Partial<Omit<E, keyof HTMLElement>>;
type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type Handlers<Events> = {
  [K in keyof Events & string as `on${Capitalize<Camel<K>>}`]?: (event: Events[K]) => void;
};
type Tag<E, Events> = DefineComponent<
  Own<E> & Handlers<Events> & { dataJson?: string } & HTMLAttributes & PublicProps
>;

declare module 'vue' {
  interface GlobalComponents {
    'circle-timer': Tag<
      CircleTimer,
      Record<
        | 'circle-timer-start'
        | 'circle-timer-stage'
        | 'circle-timer-turn'
        | 'circle-timer-pause'
        | 'circle-timer-resume'
        | 'circle-timer-end',
        CircleTimerEvent
      >
    >;
    'circle-prompt-card': Tag<CirclePromptCard, { 'circle-prompt-change': CirclePromptEvent }>;
    'circle-reflection-form': Tag<
      CircleReflectionForm,
      {
        'circle-reflection-submit': CircleReflectionSubmitEvent;
        'circle-reflection-export': CircleReflectionExportEvent;
      }
    >;
    'circle-sign-up': Tag<
      CircleSignUp,
      { 'circle-sign-up-request': CircleSignUpRequestEvent; 'circle-sign-up-change': CircleSignUpChangeEvent }
    >;
  }
}
