import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { engineCannot, needs } from '../../support/engine.js';
import { sample } from './samples.js';
import { sheetHost, type SheetHost } from './sheet-host.js';

describe('what the reader has set', () => {
  let host: SheetHost | undefined;
  const style = (selector: string, pseudo?: string) => getComputedStyle(host!.root.querySelector(selector)!, pseudo);

  afterEach(async () => {
    host?.remove();
    if (engineCannot('emulateMedia')) return;
    await emulateMedia({ media: 'screen', forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  it('keeps the edges of controls in forced colours', async function () {
    needs(this, 'emulateMedia');
    await emulateMedia({ forcedColors: 'active' });
    host = await sheetHost(document.body, sample);
    expect(style('.nhsuk-button').borderTopColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(style('.nhsuk-button').backgroundColor).not.to.equal('rgb(0, 127, 59)');
    expect(style('.nhsuk-radios__label', '::before').borderTopColor).to.equal(style('p').color);
    await expect(host).to.be.accessible();
  });

  it('prints in black and in points', async function () {
    needs(this, 'emulateMedia');
    await emulateMedia({ media: 'print' });
    host = await sheetHost(document.body, sample);
    expect(getComputedStyle(host.root).color).to.equal('rgb(0, 0, 0)');
    expect(parseFloat(style('p').fontSize)).to.be.closeTo((13 * 96) / 72, 0.01);
  });

  it('stops motion for people who ask for less', async function () {
    needs(this, 'emulateMedia');
    await emulateMedia({ reducedMotion: 'reduce' });
    host = await sheetHost(document.body, html`<p class="nhsuk-button">Words</p>`);
    expect(style('p').transitionDuration).to.equal('0s');
  });

  it('has no dark mode', async () => {
    host = await sheetHost(document.body, sample);
    expect(getComputedStyle(host.root).colorScheme).to.contain('light');
    expect(getComputedStyle(host.root).backgroundColor).to.equal('rgb(255, 255, 255)');
  });
});
