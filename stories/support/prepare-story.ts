import type { CircleTimer } from '../../src/circle-timer/circle-timer.js';
import type { CircleReflectionForm } from '../../src/reflection-form/circle-reflection-form.js';
import { leaveHost } from '../hosts/host-styles.js';
import { answerWith, type BrowserAnswers } from './browser-answers.js';
import { stopClock } from './story-clock.js';

interface StoryContext {
  readonly canvasElement: HTMLElement;
  readonly parameters: { readonly clock?: 'real'; readonly browser?: BrowserAnswers; readonly warns?: boolean };
  readonly viewMode?: string;
}

let warnings: string[] = [];

/** What widgets have warned of since this story began. */
export function timerWarnings(): readonly string[] {
  return warnings;
}

let leaveCurrent: () => void = () => undefined;

/**
 * Before each story: a clock that stands still, a browser that answers as `parameters.browser` says, and no circle left
 * from another story. `parameters.clock: 'real'` leaves clock and browser alone. After it, everything is as it was.
 */
export function prepareStory({ canvasElement, parameters, viewMode }: StoryContext): () => void {
  // Storybook may begin a story twice before it ends it once.
  leaveCurrent();
  forgetCircles();
  const undo: (() => void)[] = [leaveHost, forgetCircles];
  // A page of documentation shows stories without playing them: its clock goes on.
  if (parameters.clock !== 'real' && viewMode !== 'docs') {
    undo.push(stopClock(), answerWith(parameters.browser ?? {}));
  }
  if (parameters.warns) undo.push(keepWarnings());
  undo.push(() => {
    // Before its timer: it would say that the timer is gone.
    for (const card of canvasElement.querySelectorAll('circle-prompt-card')) card.remove();
    for (const timer of canvasElement.querySelectorAll<CircleTimer>('circle-timer')) {
      timer.reset();
      // Now, and not with the next story's timer: that one would find its place taken.
      timer.remove();
    }
    // Words that are still written would ask before the page is left.
    for (const form of canvasElement.querySelectorAll<CircleReflectionForm>('circle-reflection-form')) {
      form.clear();
      form.remove();
    }
  });
  const leave = (): void => {
    for (const each of undo.splice(0).reverse()) each();
  };
  if (viewMode !== 'docs') leaveCurrent = leave;
  return leave;
}

function forgetCircles(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('circle-')) sessionStorage.removeItem(key);
  }
}

/** Some stories show what a widget says about mistakes; it says the same in the console, where it would look like ours. */
function keepWarnings(): () => void {
  const { warn } = console;
  warnings = [];
  console.warn = (...given: unknown[]) => {
    const text = String(given[0]);
    if (/^circle-[a-z-]+:/.test(text)) warnings.push(text);
    else warn(...given);
  };
  return () => {
    console.warn = warn;
  };
}
