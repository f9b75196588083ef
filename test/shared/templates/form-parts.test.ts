import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { focusForNow } from '../../../src/shared/controllers/form-focus.js';
import { checkboxes, type CheckboxesOptions } from '../../../src/shared/templates/checkboxes.js';
import { errorSummary } from '../../../src/shared/templates/error-summary.js';
import { notificationBanner } from '../../../src/shared/templates/notification-banner.js';
import { panel } from '../../../src/shared/templates/panel.js';
import { textarea } from '../../../src/shared/templates/textarea.js';
import { warningCallout } from '../../../src/shared/templates/warning-callout.js';
import { formHost, type FormHost } from './form-host.js';
import { controls, notices, states } from './form-samples.js';

const LEAST = 44;

describe('form parts', () => {
  let host: FormHost;
  let place: HTMLElement;

  async function show(content: unknown, width = '100%'): Promise<void> {
    place.style.width = width;
    host = await formHost(place, content);
  }

  async function update(content: unknown): Promise<void> {
    host.content = content;
    await host.updateComplete;
  }

  const get = (selector: string) => host.root.querySelector<HTMLElement>(selector)!;
  const box = () => get('#t') as HTMLTextAreaElement;
  const texts = (selector: string) => [...host.root.querySelectorAll(selector)].map((each) => each.textContent.trim());

  beforeEach(() => {
    place = document.createElement('main');
    document.body.append(place);
  });

  afterEach(() => place.remove());

  for (const [name, state] of Object.entries(states)) {
    for (const width of ['100%', '320px', '240px']) {
      it(`are accessible, large enough and no wider than their space: ${name}, ${width}`, async () => {
        await show(
          html`<h2>Heading</h2>
            ${controls(state)}`,
          width,
        );
        await expect(host).to.be.accessible();
        for (const control of host.root.querySelectorAll('input, textarea')) {
          const box = control.getBoundingClientRect();
          expect(Math.min(box.width, box.height), control.id).to.be.at.least(LEAST);
        }
        expect(host.root.scrollWidth).to.be.at.most(host.root.clientWidth);
      });
    }
  }

  for (const width of ['100%', '320px', '240px']) {
    it(`are accessible, large enough and no wider than their space: notices, ${width}`, async () => {
      await show(notices, width);
      await expect(host).to.be.accessible();
      for (const control of host.root.querySelectorAll('.nhsuk-button-group > *')) {
        const { width: wide, height } = control.getBoundingClientRect();
        expect(Math.min(wide, height), control.textContent).to.be.at.least(LEAST);
      }
      expect(host.root.scrollWidth).to.be.at.most(host.root.clientWidth);
    });
  }

  it('name controls by their labels, and describe them by limit, hint and error', async () => {
    await show(controls({ hint: 'Leave out names', error: 'Enter it' }));
    const named = (id: string) => texts(`label[for=${id}]`)[0];
    const described = (element: Element) =>
      element
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => texts(`#${id}`)[0]);
    expect([named('t'), named('c'), named('k'), named('k-4')]).to.deep.equal([
      'What happened?',
      'What did you learn?',
      'Time',
      'None of these',
    ]);
    expect(texts('legend')).to.deep.equal(['What helped?']);
    expect(described(get('#t'))).to.deep.equal(['Leave out names', 'Error: Enter it']);
    expect(described(get('#c'))).to.deep.equal([
      'You can enter up to 5 characters',
      'Leave out names',
      'Error: Enter it',
    ]);
    expect(described(get('fieldset'))).to.deep.equal(['Leave out names', 'Error: Enter it']);
    expect(described(get('#k-2'))).to.deep.equal(['With a door that shuts']);
  });

  it('name a banner by its title, and make success an alert', async () => {
    await show(notices);
    const banners = [...host.root.querySelectorAll('.nhsuk-notification-banner')];
    const named = banners.map((each) => texts(`#${each.getAttribute('aria-labelledby')!}`)[0]);
    expect(named).to.deep.equal(['Important', 'Success']);
    expect(banners.map((each) => each.role)).to.deep.equal(['region', 'alert']);
  });

  it('say what is hidden from nobody but the eyes', async () => {
    await show(notices);
    expect(texts('.nhsuk-card__heading')).to.deep.equal(['Important: No names']);
    expect(texts('.nhsuk-inset-text > span')).to.deep.equal(['Information:']);
  });

  it('keep what speech recognition writes when something else renders', async () => {
    const content = (value: string) => textarea({ id: 't', name: 't', label: 'Words', value });
    await show(content('a'));
    box().value = 'said';
    await update(content('a'));
    expect(box().value).to.equal('said');
    await update(content('b'));
    expect(box().value).to.equal('b');
  });

  it('tell of each key in a textarea, and let Enter make a line', async () => {
    const typed: string[] = [];
    await show(textarea({ id: 't', name: 't', label: 'Words', rows: 8, onInput: (value) => void typed.push(value) }));
    get('#t').focus();
    await sendKeys({ press: 'a' });
    await sendKeys({ press: 'Enter' });
    expect(typed).to.deep.equal(['a', 'a\n']);
    expect(box().rows).to.equal(8);
  });

  it('press a checkbox by its label and by keyboard, and go back to the values that the widget keeps', async () => {
    const said: (readonly string[])[] = [];
    const options: CheckboxesOptions = {
      idPrefix: 'k',
      name: 'k',
      legend: 'What helped?',
      items: [{ value: 'a', text: 'Time' }, { divider: 'or' }, { value: 'n', text: 'None', exclusive: true }],
      values: ['a'],
      onChange: (values) => void said.push(values),
    };
    await show(checkboxes(options));
    get('label[for=k-3]').click();
    await update(checkboxes(options));
    expect(['#k', '#k-3'].map((id) => (get(id) as HTMLInputElement).checked)).to.deep.equal([true, false]);
    get('#k').focus();
    await sendKeys({ press: ' ' });
    expect(said).to.deep.equal([['n'], []]);
  });

  it('follow a link of an error summary with Enter, and leave the address of the page alone', async () => {
    const followed: string[] = [];
    await show(
      errorSummary({
        title: 'There is a problem',
        items: [{ text: 'Enter it', targetId: 't 1' }, { text: 'No link' }],
        onFollow: (id) => void followed.push(id),
      }),
    );
    get('a').focus();
    await sendKeys({ press: 'Enter' });
    expect(followed).to.deep.equal(['t 1']);
    expect(location.hash).to.equal('');
    expect(host.root.querySelectorAll('a')).to.have.lengthOf(1);
  });

  it('show an error summary without a list where there is nothing to link to', async () => {
    await show(errorSummary({ title: 'There is a problem', items: [], description: 'The service is busy' }));
    expect(texts('ul')).to.deep.equal([]);
    expect(texts('.nhsuk-error-summary p')).to.deep.equal(['The service is busy']);
  });

  it('have headings of the levels that the widget asks for', async () => {
    await show([
      errorSummary({ title: 'Problem', items: [], headingLevel: 4 }),
      warningCallout({ heading: 'Important', headingLevel: 4, content: html`<p>Words</p>` }),
      warningCallout({ content: 'No heading' }),
      notificationBanner({ title: 'Title', titleId: 'n', heading: 'Below', headingLevel: 4 }),
      panel({ heading: 'Panel', headingLevel: 4, headingTabIndex: -1 }),
    ]);
    const headings = [...host.root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    expect(headings.map(({ localName }) => localName).join()).to.equal('h4,h4,h4,h5,h4');
    expect((headings.at(-1) as HTMLElement).tabIndex).to.equal(-1);
  });

  it('take focus for now, and are no stop afterwards', async () => {
    await show(
      html`${notificationBanner({ title: 'Success', titleId: 'n', variant: 'success', content: 'Saved' })}
        <button>Next</button>`,
    );
    const banner = get('.nhsuk-notification-banner');
    focusForNow(banner);
    expect(host.shadowRoot!.activeElement!.className).to.equal(banner.className);
    get('button').focus();
    expect(banner.hasAttribute('tabindex')).to.equal(false);
    banner.tabIndex = -1;
    focusForNow(banner);
    get('button').focus();
    expect(banner.tabIndex, 'one that was there before stays').to.equal(-1);
  });
});
