import { defineElement } from '../shared/define-element.js';
import { CircleSignUp } from './circle-sign-up.js';

defineElement('circle-sign-up', CircleSignUp);

declare global {
  interface HTMLElementTagNameMap {
    'circle-sign-up': CircleSignUp;
  }
}
