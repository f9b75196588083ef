import type { ReflectionPage } from './reflection-page.js';

export interface State {
  /** What is on the form's tag. */
  readonly attributes?: string;
  /** Its JSON child. */
  readonly data?: unknown;
  /** Before the form is on the page. */
  readonly before?: () => void | Promise<void>;
  readonly reach?: (page: ReflectionPage) => Promise<void>;
  /** What the state shows, in English, and no other must be taken for. */
  readonly sign: RegExp;
  /** What the console says meanwhile. */
  readonly warns?: RegExp;
}

export type States = Readonly<Record<string, State>>;

/** Made up, and about nobody. */
export const words = { en: 'We found a moment to stop and listen.', cy: 'Cawsom eiliad i aros a gwrando.' };

/** Of each kind that the form points at, all made up. */
export const identifying = 'She rang 07700 900123.';
export const many =
  'On 3 March 2026 Mrs Evans in bed 4, aged 93, rang 07700 900123 from SW1A 1AA. 943 476 5919, jo@example.org.';

export const sends = 'action="/feedback" reader="The wellbeing team" kept="6 months"';
export const feedback = `template="circle-feedback" ${sends}`;

/** Until these words are on the screen. */
export const said =
  (sign: RegExp) =>
  (page: ReflectionPage): Promise<void> =>
    page.until(() => sign.test(page.text));

/** In both languages. */
export const both = (en: string, cy: string) => ({ en, cy });
