import { expect } from '@open-wc/testing';
import { consoleLines, expectConsole } from '../support/console.js';
import { mend, panel, place, removePlaced, settled, tag } from './support/place.js';

describe('what the editor must mend', () => {
  afterEach(removePlaced);

  it('is worded by the widget, in a region with a heading', async () => {
    expectConsole(/volume/);
    const widget = await place('<sample-widget volume="11" heading-level="4"></sample-widget>');
    expect(mend(widget)).to.deep.equal(['volume[0] is too loud: 11.']);
    const title = panel(widget)!.querySelector('h4')!;
    expect(title.textContent).to.equal('For the editor of this page');
    expect(panel(widget)!.getAttribute('aria-labelledby')).to.equal(title.id);
    await expect(widget).to.be.accessible();
  });

  it('is in Welsh on a Welsh page', async () => {
    expectConsole(/volume/);
    const widget = await place('<sample-widget lang="cy" volume="11"></sample-widget>');
    expect(mend(widget)).to.deep.equal(['Mae volume[0] yn rhy uchel: 11.']);
    expect(panel(widget)!.querySelector('h2')!.textContent).to.equal('I olygydd y dudalen hon');
  });

  it('goes when it is mended', async () => {
    expectConsole(/volume/);
    const widget = await place('<sample-widget volume="11"></sample-widget>');
    widget.volume = 3;
    await widget.updateComplete;
    expect(mend(widget)).to.deep.equal([]);
  });

  it('is said in the console once for each set, with the tag', async () => {
    expectConsole(/volume/);
    const widget = await place('<sample-widget volume="11"></sample-widget>');
    for (const volume of [12, 11, 3, 12, 11]) {
      widget.volume = volume;
      await widget.updateComplete;
      widget.requestUpdate();
      await widget.updateComplete;
    }
    widget.lang = 'cy';
    await settled(widget);
    expect(consoleLines()).to.deep.equal([
      `warn: ${tag}: volume[0] is too loud: 11.`,
      `warn: ${tag}: volume[0] is too loud: 12.`,
    ]);
  });

  it('shows the first ten of many', async () => {
    expectConsole(/volume/);
    const widget = await place('<sample-widget volume="1000"></sample-widget>');
    expect(mend(widget)).to.have.length(11);
    expect(mend(widget)[10]).to.equal('There are 20 more things to check.');
  });
});

describe('the heading level', () => {
  afterEach(removePlaced);

  it('is 2', async () => {
    expect((await place('<sample-widget></sample-widget>')).headingLevel).to.equal(2);
  });

  it('may be 2 to 6, as an attribute or a property', async () => {
    const widget = await place('<sample-widget heading-level="6"></sample-widget>');
    expect(widget.headingLevel).to.equal(6);
    widget.headingLevel = 3;
    expect(widget.headingLevel).to.equal(3);
    widget.removeAttribute('heading-level');
    expect(widget.headingLevel).to.equal(2);
    expect(mend(widget)).to.deep.equal([]);
  });

  for (const level of ['1', '7', '-3', '2.5', 'two', '', '1e9']) {
    it(`falls back from "${level}", and says so until it is mended`, async () => {
      expectConsole(/heading-level/);
      const widget = await place(`<sample-widget heading-level="${level}"></sample-widget>`);
      expect(widget.headingLevel).to.equal(2);
      expect(mend(widget)[0]).to.contain('heading-level must be');
      widget.setAttribute('heading-level', '2');
      await widget.updateComplete;
      expect(mend(widget)).to.deep.equal([]);
    });
  }
});
