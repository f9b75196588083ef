import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { button } from '../../../src/shared/templates/button.js';
import { details } from '../../../src/shared/templates/details.js';
import { fieldset } from '../../../src/shared/templates/fieldset.js';
import { heading } from '../../../src/shared/templates/heading.js';
import { numberInput } from '../../../src/shared/templates/number-input.js';
import { radios } from '../../../src/shared/templates/radios.js';
import { select } from '../../../src/shared/templates/select.js';
import { sample } from '../styles/samples.js';
import { sheetHost, type SheetHost } from '../styles/sheet-host.js';

const items = [
  { value: 'a', text: 'Apples' },
  { value: 'p', text: 'Pears' },
];

describe('templates', () => {
  let host: SheetHost;
  const said: unknown[] = [];
  const say = (...values: unknown[]) => void said.push(values[0]);

  async function show(content: unknown): Promise<HTMLElement> {
    host = await sheetHost(document.body, content);
    return host.root;
  }

  async function update(content: unknown): Promise<void> {
    host.content = content;
    await host.updateComplete;
  }

  const get = (selector: string): HTMLElement => host.root.querySelector<HTMLElement>(selector)!;

  afterEach(() => {
    host.remove();
    said.length = 0;
  });

  it('are accessible', async () => {
    await show(sample);
    await expect(host).to.be.accessible();
  });

  it('press a button by keyboard', async () => {
    await show(button({ text: 'Start', onClick: () => say('pressed') }));
    get('button').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(said).to.deep.equal(['pressed', 'pressed']);
  });

  it('press a link that looks like a button with Space, as a button', async () => {
    const onClick = (event: Event) => {
      event.preventDefault();
      say('pressed');
    };
    await show(button({ text: 'Open', href: '#open', onClick }));
    get('a').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'a' });
    expect(said).to.deep.equal(['pressed']);
  });

  it('give a button its name and states', async () => {
    await show(button({ text: 'Pause', label: 'Pause the circle', pressed: false, expanded: true, controls: 'x' }));
    const { ariaLabel, ariaPressed, ariaExpanded, type } = get('button') as HTMLButtonElement;
    expect([ariaLabel, ariaPressed, ariaExpanded, type]).to.deep.equal(['Pause the circle', 'false', 'true', 'button']);
    await update(button({ text: 'Pause', pressed: true }));
    expect(get('button').ariaPressed).to.equal('true');
  });

  it('choose a radio by its label and by keyboard', async () => {
    await show(radios({ idPrefix: 'f', name: 'f', legend: 'Fruit', items, value: 'a', onChange: say }));
    get('label[for=f-2]').click();
    expect(said).to.deep.equal(['p']);
    await update(radios({ idPrefix: 'f', name: 'f', legend: 'Fruit', items, value: 'p', onChange: say }));
    get('#f-2').focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(said).to.deep.equal(['p', 'a']);
  });

  it('put radios back to the value that the widget keeps', async () => {
    const content = () => radios({ idPrefix: 'f', name: 'f', legend: 'Fruit', items, value: 'a' });
    await show(content());
    get('#f-2').click();
    await update(content());
    expect((get('#f') as HTMLInputElement).checked).to.equal(true);
  });

  it('choose in a select, and follow its value', async () => {
    const content = (value: string) => select({ id: 's', name: 's', label: 'Fruit', items, value, onChange: say });
    await show(content('p'));
    const control = get('select') as HTMLSelectElement;
    expect(control.value).to.equal('p');
    control.value = 'a';
    control.dispatchEvent(new Event('change', { bubbles: true }));
    expect(said).to.deep.equal(['a']);
    await update(content('a'));
    await update(content('p'));
    expect(control.value).to.equal('p');
  });

  it('keep what is being typed when the clock renders', async () => {
    const content = (value: string) =>
      numberInput({ id: 'n', name: 'n', label: 'People', value, onInput: (text) => say(text), onChange: say });
    await show(content('8'));
    const control = get('input') as HTMLInputElement;
    control.focus();
    control.select();
    await sendKeys({ type: '12' });
    await update(content('8'));
    expect(control.value).to.equal('12');
    expect(said).to.deep.equal(['1', '12']);
    await sendKeys({ press: 'Enter' });
    expect(said).to.deep.equal(['1', '12', '12']);
    await update(content('30'));
    expect(control.value).to.equal('30');
  });

  it('name a field by its label and describe it by hint, then error', async () => {
    const words = { hint: 'Hosts count', error: 'Enter a number', errorPrefix: 'Error:' };
    await show(numberInput({ id: 'n', name: 'n', label: 'People', describedBy: 'before', ...words }));
    const control = get('input') as HTMLInputElement;
    expect(control.labels![0]!.textContent.trim()).to.equal('People');
    expect(control.getAttribute('aria-describedby')).to.equal('before n-hint n-error');
    expect(get('#n-hint').textContent).to.equal('Hosts count');
    expect(get('#n-error').textContent).to.equal('Error: Enter a number');
    expect(control.inputMode).to.equal('numeric');
  });

  it('describe a question by its hint and error', async () => {
    await show(radios({ idPrefix: 'f', name: 'f', legend: 'Fruit', items, hint: 'One', error: 'Choose' }));
    expect(get('fieldset').getAttribute('aria-describedby')).to.equal('f-hint f-error');
  });

  it('open details and say so', async () => {
    let opened: (value: unknown) => void = () => undefined;
    const open = new Promise((resolve) => {
      opened = resolve;
    });
    await show(details({ summary: 'Help', content: 'Words', onToggle: (value) => opened(value) }));
    get('summary').focus();
    await sendKeys({ press: 'Enter' });
    expect(await open).to.equal(true);
  });

  it('show words in another language inside options that take words', async () => {
    await show(fieldset({ legend: { content: html`<span lang="cy">Cwestiwn</span>` }, content: '' }));
    expect(get('legend [lang=cy]').textContent).to.equal('Cwestiwn');
  });

  it('make headings of level 2 to 6 only', async () => {
    const root = await show([1, 2, 3, 4, 5, 6, 7, NaN].map((level) => heading({ level, content: 'Words' })));
    expect([...root.children].map(({ localName }) => localName).join()).to.equal('h2,h2,h3,h4,h5,h6,h6,h2');
  });
});
