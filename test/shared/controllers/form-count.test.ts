import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { installClock } from '../../support/fake-clock.js';
import { placeForm, type FormPage } from '../support/form-page.js';
import { fields, FormWidget } from '../support/form-widget.js';

const LEFT = 'You have 200 characters remaining';

/** It has no way to write a count past Lit. */
class RenderedForm extends FormWidget {
  protected override options() {
    return { ...super.options(), writeCount: undefined };
  }
}
customElements.define('x-rendered-form', RenderedForm);

describe('the character count of a form', () => {
  let clock: FakeTimers.Clock;
  let page: FormPage;
  /** Every text that the region for screen readers has had. */
  let spoken: string[];

  const seen = () => page.get('.nhsuk-character-count__status').textContent.trim();
  const region = () => page.get('.nhsuk-character-count__sr-status');
  const box = () => page.control('what') as unknown as HTMLTextAreaElement;
  const after = async (ms: number) => {
    await clock.tickAsync(ms);
    await page.updated();
  };
  /** One key, which no driver has to deal with: the clock stands still. */
  const enter = async (text: string) => {
    box().value += text;
    box().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.updated();
  };

  beforeEach(async () => {
    page = await placeForm();
    clock = installClock({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
    spoken = [];
    new MutationObserver(() => spoken.push(region().textContent.trim())).observe(region(), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    box().focus();
  });

  afterEach(() => {
    page.remove();
    clock.uninstall();
  });

  it('begins with what is left, for eyes and for screen readers', () => {
    expect([seen(), region().textContent.trim()]).to.deep.equal([LEFT, LEFT]);
    expect(page.get('.nhsuk-character-count__status').ariaHidden).to.equal('true');
    expect(region().getAttribute('aria-live')).to.equal('polite');
  });

  it('is seen at once, and spoken a second after the last key', async () => {
    await enter('We');
    expect(seen()).to.equal('You have 198 characters remaining');
    await after(999);
    await enter(' met');
    expect(seen()).to.equal('You have 194 characters remaining');
    await after(999);
    expect(spoken).to.deep.equal([]);
    await after(1);
    expect(spoken).to.deep.equal(['You have 194 characters remaining']);
  });

  it('is not spoken again while nothing changes', async () => {
    await enter('a');
    await after(60_000);
    expect(spoken).to.have.lengthOf(1);
  });

  it('is red as soon as there is too much, and only then', async () => {
    const classes = () => [
      box().classList.contains('nhsuk-textarea--error'),
      page.get('.nhsuk-character-count__status').classList.contains('nhsuk-error-message'),
      page.get('.nhsuk-character-count').classList.contains('nhsuk-form-group--error'),
    ];
    await enter('x'.repeat(200));
    expect([seen(), ...classes()]).to.deep.equal(['You have 0 characters remaining', false, false, false]);
    await enter('x');
    expect([seen(), ...classes()]).to.deep.equal(['You have 1 character too many', true, true, false]);
    expect(box().value).to.have.lengthOf(201);
  });

  it('counts characters as people see them', async () => {
    await enter('👩🏻‍🚀é');
    expect(seen()).to.equal('You have 198 characters remaining');
  });

  it('is not spoken once the person has gone on, and caught up with when they come back', async () => {
    await enter('abc');
    page.control('title').focus();
    await after(5000);
    expect(spoken).to.deep.equal([]);
    box().focus();
    await after(1000);
    expect(spoken).to.deep.equal(['You have 197 characters remaining']);
  });

  it('notices within a second what speech recognition writes without an event', async () => {
    box().value = 'Said aloud';
    await after(1000);
    expect(seen()).to.equal('You have 190 characters remaining');
    expect(page.widget.changes.at(-1)).to.deep.equal({ what: 'Said aloud' });
    await after(1000);
    expect(spoken).to.deep.equal(['You have 190 characters remaining']);
  });

  it('notices when the box is left', async () => {
    box().value = 'Said aloud';
    page.control('title').focus();
    await page.updated();
    expect(page.widget.form.answers).to.deep.equal({ what: 'Said aloud' });
  });

  it('says nothing when all answers are cleared or set, and goes on with the next key', async () => {
    await enter('abc');
    await after(1000);
    spoken = [];
    page.widget.form.clear();
    await after(5000);
    expect(seen()).to.equal(LEFT);
    expect(spoken).to.deep.equal(['']);
    await enter('a');
    await after(1000);
    expect(spoken).to.deep.equal(['', 'You have 199 characters remaining']);
  });

  it('is in Welsh on a Welsh page', async () => {
    page.widget.lang = 'cy';
    await after(0);
    await page.updated();
    expect(seen()).to.equal('Mae gennych 200 nod ar ôl');
    expect(page.get('.nhsuk-character-count__message').textContent).to.equal('Gallwch ddefnyddio hyd at 200 nod');
  });

  it('is there only where there is a limit', () => {
    expect(page.all('.nhsuk-character-count')).to.have.lengthOf(1);
    expect(page.control('more').getAttribute('aria-describedby')).to.equal(null);
    expect(fields.filter(({ kind }) => kind === 'long-text')).to.have.lengthOf(2);
  });

  it('leaves no timer behind when the widget goes', async () => {
    await enter('abc');
    page.remove();
    expect(clock.countTimers()).to.equal(0);
  });

  it('is rendered where the form has no way to write it', async () => {
    page.remove();
    page = await placeForm({ widget: new RenderedForm() });
    await enter('a');
    expect([seen(), region().textContent.trim()]).to.deep.equal(['You have 199 characters remaining', LEFT]);
    await after(1000);
    expect(region().textContent.trim()).to.equal('You have 199 characters remaining');
  });
});
