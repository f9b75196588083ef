import { defineElement } from '../shared/define-element.js';
import { CircleTimer } from './circle-timer.js';

defineElement('circle-timer', CircleTimer);

declare global {
  interface HTMLElementTagNameMap {
    'circle-timer': CircleTimer;
  }
}
