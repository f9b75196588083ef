import { expect } from '@open-wc/testing';
import { differences } from './differences.js';
import { sample } from '../styles/samples.js';
import { sheetHost } from '../styles/sheet-host.js';

const LEAST = 44;

describe('hit areas', () => {
  for (const width of [1000, 300]) {
    it(`are at least 44 by 44 pixels in a widget of ${width}px`, async () => {
      const place = document.createElement('div');
      place.style.width = `${width}px`;
      document.body.append(place);
      const host = await sheetHost(place, sample);
      const controls = [...host.root.querySelectorAll('button, [role=button], input, select, summary')];
      const small = controls
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width < LEAST || box.height < LEAST)
        .map(({ control, box }) => `${control.localName}.${control.className}: ${box.width} by ${box.height}`);
      expect(controls.length).to.be.greaterThan(10);
      expect(small).to.deep.equal([]);
      place.remove();
    });
  }

  it('are among the differences that are written down', async () => {
    const page = await (await fetch('/src/shared/templates/differences.md')).text();
    for (const { what } of differences) expect(page).to.contain(what);
  });
});
