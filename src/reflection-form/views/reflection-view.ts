import type { ReflectionRecord } from '../../core/reflection-record.js';
import type { ReflectionTemplate } from '../../core/reflection-template.js';
import type { Language } from '../../core/local-text.js';
import type { ShownSupport } from '../../shared/support.js';
import type { ReflectionWords } from '../circle-reflection-form.words.js';
import type { ReflectionOptions } from '../reflection-options.js';
import type { ReflectionSession } from '../reflection-session.js';

/** What every part of the form's screen needs. */
export interface ReflectionView {
  readonly words: ReflectionWords;
  readonly language: Language;
  readonly level: number;
  readonly options: ReflectionOptions;
  readonly template: ReflectionTemplate;
  readonly session: ReflectionSession;
  readonly support: ShownSupport;
  /** Where concerns are raised, checked. */
  readonly concernUrl: string | undefined;
  /** Whether the page takes what is submitted, or an address does. */
  readonly spelling: boolean;
  /** Whether somebody is asked if everything is to go. */
  readonly isClearing: boolean;
  /** What the last press could not do. */
  readonly trouble: string;
  readonly passphraseError: boolean;
  readonly actions: ReflectionActions;
}

export interface ReflectionActions {
  readonly toggleSpelling: (on: boolean) => void;
  readonly copy: () => void;
  readonly download: () => void;
  readonly downloadPage: () => void;
  readonly print: () => void;
  readonly open: (file: File) => void;
  readonly clear: (step: 'ask' | 'yes' | 'no') => void;
  readonly show: () => void;
  readonly goBack: () => void;
  readonly sendAgain: () => void;
  readonly draft: (step: 'begin' | 'open' | 'delete') => void;
}

export type { ReflectionRecord };
