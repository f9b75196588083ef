import type { FormField } from '../../core/form-answers.js';
import type { Finding } from '../../core/identifying-text.js';
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
  /** Whether the browser's spelling checker looks at the words. */
  readonly spelling: boolean;
  readonly passphraseError: boolean;
  /** Whether the passphrase that is worked on is to open a draft. */
  readonly isOpening: boolean;
  /** The words to copy by hand, where the browser refused to copy them. */
  readonly byHand: string | undefined;
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
  readonly putAway: (field: FormField, finding: Finding) => void;
  readonly draft: (step: 'begin' | 'open' | 'delete') => void;
}
