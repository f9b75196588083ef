import { defineElement } from '../shared/define-element.js';
import { CircleReflectionForm } from './circle-reflection-form.js';

defineElement('circle-reflection-form', CircleReflectionForm);

declare global {
  interface HTMLElementTagNameMap {
    'circle-reflection-form': CircleReflectionForm;
  }
}
