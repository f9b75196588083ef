import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/define.js';
import { mountBuilder } from '../../demo/snippet-builder/builder.js';
import styles from '../../demo/snippet-builder/builder.css?raw';

const sheet = (): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(styles);
  return made;
};

const meta: Meta = {
  title: 'For web teams/Snippet builder',
  beforeEach: () => {
    const own = sheet();
    document.adoptedStyleSheets.push(own);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== own);
    };
  },
  render: () =>
    html`<div
      ${ref((place) => {
        if (place instanceof HTMLElement && place.childElementCount === 0) mountBuilder(place);
      })}
    ></div>`,
};
export default meta;

/** Choose a widget and the way onto your page, see it work, and copy what to paste. */
export const Builder: StoryObj = {};
