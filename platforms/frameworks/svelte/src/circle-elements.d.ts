// Svelte does not know the tags, so their types are made here from the classes: what is public, and the events by name.
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
import type { HTMLAttributes } from 'svelte/elements';

type Own<E> = Partial<Omit<E, keyof HTMLElement>>;
type Handlers<Events> = { [K in keyof Events & string as `on${K}`]?: (event: Events[K]) => void };
type Tag<E extends HTMLElement, Events> = Own<E> & Handlers<Events> & Omit<HTMLAttributes<E>, keyof Own<E>>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
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
