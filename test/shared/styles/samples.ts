import { html } from 'lit';
import { defineElement } from '../../../src/shared/define-element.js';
import { button } from '../../../src/shared/templates/button.js';
import { details } from '../../../src/shared/templates/details.js';
import { heading } from '../../../src/shared/templates/heading.js';
import { numberInput } from '../../../src/shared/templates/number-input.js';
import { radios } from '../../../src/shared/templates/radios.js';
import { select } from '../../../src/shared/templates/select.js';
import { SheetHost } from './sheet-host.js';

const items = [
  { value: 'a', text: 'Yes' },
  { value: 'b', text: 'No', hint: 'A hint on an item' },
];

/** One of everything, with controls as small as they come. */
export const sample = html`
  ${heading({ content: 'A heading', level: 2, classes: 'nhsuk-heading-m' })}
  <p>A paragraph with <strong>bold words</strong> and <a href="#there">a link</a>.</p>
  <ul>
    <li>An item</li>
    <li>Another</li>
  </ul>
  ${numberInput({ id: 'n', name: 'n', label: 'People', hint: 'Hosts count', width: 2, error: 'Wrong', errorPrefix: 'Error:' })}
  ${select({ id: 's', name: 's', label: 'Plan', items: [{ value: '1', text: '1' }] })}
  ${radios({ idPrefix: 'r', name: 'r', legend: 'Large', items, value: 'a' })}
  ${radios({ idPrefix: 'q', name: 'q', legend: 'Small', legendSize: 'm', items, value: 'b', small: true })}
  ${details({ summary: 'Help', content: html`<p>Words that help</p>`, open: true })}
  <div class="nhsuk-button-group">
    ${button({ text: 'I' })} ${button({ text: 'I', variant: 'secondary', small: true })}
    ${button({ text: 'I', variant: 'warning', small: true, href: '#there' })}
    ${button({ text: 'I', variant: 'secondary', disabled: true })}
  </div>
  <p hidden>Not shown</p>
`;

class Sample extends SheetHost {
  constructor() {
    super();
    this.content = sample;
  }
}

defineElement('test-sample', Sample);
