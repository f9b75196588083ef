import { expect } from '@open-wc/testing';
import { planTone, TONE_SECONDS } from '../../../src/shared/controllers/tone.js';

const RATE = 22_050;

/** Renders tones without a sound card: the loudness of each 10 ms. */
async function loudness(seconds: number, plan: (context: OfflineAudioContext) => void): Promise<number[]> {
  const context = new OfflineAudioContext(1, seconds * RATE, RATE);
  plan(context);
  const wave = (await context.startRendering()).getChannelData(0);
  const step = RATE / 100;
  return Array.from({ length: Math.floor(wave.length / step) }, (_, i) =>
    Math.max(...wave.subarray(i * step, (i + 1) * step).map(Math.abs)),
  );
}

describe('the tone', () => {
  it('begins on time, rises gently, is never loud, and ends within 3 seconds', async () => {
    const heard = await loudness(4, (context) => planTone(context, context.destination, 0.5));
    const peak = Math.max(...heard);
    expect(Math.max(...heard.slice(0, 49))).to.equal(0);
    expect(heard[51]).to.be.greaterThan(0);
    expect(heard[51]).to.be.lessThan(peak / 2);
    expect(heard.indexOf(peak)).to.be.within(54, 60);
    expect(peak).to.be.within(0.3, 0.7);
    expect(TONE_SECONDS).to.be.lessThan(3);
    expect(Math.max(...heard.slice(50 + TONE_SECONDS * 100 + 1))).to.equal(0);
  });

  it('fades without a jump', async () => {
    const heard = await loudness(3, (context) => planTone(context, context.destination, 0));
    for (let i = 10; i < 240; i++) expect(heard[i + 1]).to.be.at.most(heard[i]! + 0.02);
    expect(heard[235]).to.be.lessThan(0.01);
  });

  it('is silent when it is stopped before it begins', async () => {
    const heard = await loudness(3, (context) => planTone(context, context.destination, 0.5).stop());
    expect(Math.max(...heard)).to.equal(0);
  });

  it('is cut in the middle', async function () {
    // Firefox cannot stop halfway through a rendering.
    if (!('suspend' in OfflineAudioContext.prototype)) this.skip();
    const heard = await loudness(3, (context) => {
      const tone = planTone(context, context.destination, 0);
      void context.suspend(1).then(() => {
        tone.stop();
        return context.resume();
      });
    });
    expect(heard[95]).to.be.greaterThan(0.01);
    expect(Math.max(...heard.slice(102))).to.equal(0);
  });

  it('tells when it has ended by itself', async () => {
    await new Promise<void>((resolve) => {
      void loudness(3, (context) => planTone(context, context.destination, 0, resolve));
    });
  });
});
