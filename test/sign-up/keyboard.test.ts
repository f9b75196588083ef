import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { press, tabTo } from '../shared/support/keys.js';
import { place, tidy } from './support/sign-up-page.js';
import { clientOf, states } from './support/states.js';

describe('the keyboard alone', () => {
  afterEach(tidy);

  it('signs up, keeps the place on this device, and cancels', async () => {
    const page = await place('<a href="#x">Before</a><circle-sign-up></circle-sign-up>', clientOf(states['a list']!));
    await page.answered();
    page.element.parentElement!.querySelector('a')!.focus();
    await tabTo(page, page.act('Sign up').getAttribute('aria-label')!);
    await press(page, 'Enter');
    expect(page.focused!.id).to.equal('heading');
    await tabTo(page, 'Your name');
    await sendKeys({ type: 'Sam Jones' });
    await tabTo(page, 'Work email');
    await sendKeys({ type: 'sam' });
    await press(page, 'Enter');
    expect(page.focused!.id).to.equal('field-summary');
    await tabTo(page, 'Enter an email address in the correct format');
    await press(page, 'Enter');
    expect(page.focusedName).to.equal('Work email');
    await press(page, 'End');
    await sendKeys({ type: '@example.nhs.uk' });
    await press(page, 'Enter');
    await page.answered();
    expect(page.heading).to.equal('You have a place');
    expect(page.focused!.id).to.equal('heading');
    await tabTo(page, 'Remember my places on this device');
    await press(page, ' ');
    expect(localStorage.length).to.equal(1);
    await tabTo(page, 'Cancel my place');
    await press(page, ' ');
    await page.answered();
    expect(page.heading).to.equal('Your sign-up is cancelled');
    expect(page.focused!.id).to.equal('heading');
    await tabTo(page, 'Back to all circles');
    await press(page, 'Enter');
    expect(page.focused!.id).to.equal('heading');
  });

  it('chooses a month, and goes on where more circles came', async () => {
    const { circles } = states['a list with filters and more']!;
    const page = await place(`<a href="#x">Before</a><circle-sign-up></circle-sign-up>`);
    page.element.circles = circles as never;
    await page.settled();
    page.button('Show more circles').focus();
    await press(page, 'Enter');
    expect(page.focused!.textContent.trim()).to.equal('Circle 20');
  });

  it('takes focus from nowhere else on the page', async () => {
    const page = await place(
      '<input id="other" aria-label="Other"><circle-sign-up></circle-sign-up>',
      clientOf(states['a list']!),
    );
    await page.answered();
    const other = page.element.parentElement!.querySelector('input')!;
    other.focus();
    page.element.client = undefined;
    await page.answered();
    expect(document.activeElement).to.equal(other);
  });
});
