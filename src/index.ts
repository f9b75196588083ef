/**
 * Every class, event and type of this package. Importing it registers no tag and touches no page, so it is safe in Node:
 * `compassion-circle-components/define` registers all tags, and each widget's own `define` only that widget's.
 */
export { CircleTimer } from './circle-timer/circle-timer.js';
export { CircleTimerEvent, type CircleSnapshot } from './circle-timer/circle-timer.events.js';
export { CirclePromptCard } from './prompt-card/circle-prompt-card.js';
export { CirclePromptEvent, type PromptSnapshot } from './prompt-card/circle-prompt-card.events.js';
export { CircleReflectionForm } from './reflection-form/circle-reflection-form.js';
export {
  CircleReflectionExportEvent,
  CircleReflectionSubmitEvent,
  type ExportWay,
} from './reflection-form/circle-reflection-form.events.js';
export { CircleSignUp } from './sign-up/circle-sign-up.js';
export { CircleSignUpChangeEvent, CircleSignUpRequestEvent } from './sign-up/circle-sign-up.events.js';
export type {
  CircleData,
  GetHeaders,
  ReceiptData,
  SignUpAnswer,
  SignUpClient,
  SignUpRequest,
  Ticket,
} from './sign-up/sign-up-client.js';
export type { StageKind, TurnRole } from './core/circle-plan.js';
export type { Advance, Phase } from './core/circle-state.js';
export type { Answer, Answers } from './core/form-answers.js';
export type { Fault, Language, LocalText } from './core/local-text.js';
export type { ReflectionRecord } from './core/reflection-record.js';
export type { Plural, WordTable } from './shared/language/words.js';
export type { Settings } from './shared/settings.js';
export { VERSION } from './shared/version.js';
export { WidgetElement } from './shared/widget-element.js';
