import { defineElement } from '../shared/define-element.js';
import { CirclePromptCard } from './circle-prompt-card.js';

defineElement('circle-prompt-card', CirclePromptCard);

declare global {
  interface HTMLElementTagNameMap {
    'circle-prompt-card': CirclePromptCard;
  }
}
