import { expect } from '@open-wc/testing';
import { place, tidy, type CardPage } from './support/card-page.js';

type Point = readonly [x: number, y: number];

/** Puts fingers on the card and takes them off again; the browser tells of each as here. */
function pointer(page: CardPage, type: string, [clientX, clientY]: Point, init: PointerEventInit = {}): void {
  const card = page.all('.card')[0]!;
  card.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      composed: true,
      pointerId: 1,
      pointerType: 'touch',
      isPrimary: true,
      clientX,
      clientY,
      ...init,
    }),
  );
}

const START: Point = [300, 300];

const swipe = async (page: CardPage, across: number, down = 0, init?: PointerEventInit) => {
  pointer(page, 'pointerdown', START, init);
  pointer(page, 'pointermove', [300 + across / 2, 300 + down / 2], init);
  pointer(page, 'pointerup', [300 + across, 300 + down], init);
  await page.settled();
};

describe('a swipe', () => {
  afterEach(tidy);

  it('to the left brings the next card, to the right the one before', async () => {
    const page = await place();
    await swipe(page, -80);
    expect(page.place).to.equal('2 of 37');
    await swipe(page, -48);
    expect(page.place).to.equal('3 of 37');
    await swipe(page, 80, 20);
    expect(page.place).to.equal('2 of 37');
  });

  it('says that there is no card before the first', async () => {
    const page = await place();
    await swipe(page, 100);
    expect(page.said).to.equal('This is the first card.');
  });

  /** Across, down, and what else is different from a swipe. */
  const others: Readonly<Record<string, readonly [number, number, PointerEventInit?]>> = {
    'a tap': [0, 0],
    'a short one': [-47, 0],
    'a scroll': [-20, -300],
    'a slanting one': [-100, 51],
    'a mouse that drags': [-200, 0, { pointerType: 'mouse' }],
    'a pen that writes': [-200, 0, { pointerType: 'pen' }],
    'a second finger': [-200, 0, { isPrimary: false }],
  };
  for (const [name, [across, down, init]] of Object.entries(others)) {
    it(`is not ${name}`, async () => {
      const page = await place();
      await swipe(page, across, down, init);
      expect(page.place).to.equal('1 of 37');
      expect(page.said).to.equal('');
    });
  }

  it('is not two fingers that zoom', async () => {
    const page = await place();
    pointer(page, 'pointerdown', START);
    pointer(page, 'pointerdown', [400, 300], { pointerId: 2, isPrimary: false });
    pointer(page, 'pointerup', [100, 300]);
    pointer(page, 'pointerup', [600, 300], { pointerId: 2, isPrimary: false });
    await page.settled();
    expect(page.place).to.equal('1 of 37');
  });

  it('is not one that the browser took for a scroll, and not one that began elsewhere', async () => {
    const page = await place();
    pointer(page, 'pointerdown', START);
    pointer(page, 'pointercancel', [100, 300]);
    pointer(page, 'pointerup', [100, 300]);
    await page.settled();
    expect(page.place).to.equal('1 of 37');
    pointer(page, 'pointerdown', START);
    pointer(page, 'pointerup', [100, 300], { pointerId: 3 });
    await page.settled();
    expect(page.place).to.equal('1 of 37');
  });

  it('leaves scrolling up and down and zooming to the browser', async () => {
    const page = await place();
    const actions = getComputedStyle(page.all('.card')[0]!).touchAction.split(' ');
    expect(actions).to.include('pan-y');
    expect(actions).to.include('pinch-zoom');
    expect(actions).not.to.include('pan-x');
  });
});
