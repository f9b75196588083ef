import type { TemplateResult } from 'lit';
import { supportLines } from '../../shared/templates/support-lines.js';
import type { TimerView } from './timer-view.js';

/** Where to turn, under the heading of a view. */
export function supportView({ wording, level, support, supportMissing }: TimerView): TemplateResult {
  const { words, language } = wording;
  return supportLines({ words, language, level: level + 1, lines: support, missing: supportMissing });
}
