import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { watchPlaceholders } from '../../src/embed/placeholders.js';
import { expectConsole } from '../support/console.js';
import { put, takeAway, WidgetPage } from '../shared/support/widget-page.js';
import type { CircleTimer } from '../../src/circle-timer/circle-timer.js';

describe('a placeholder for editors that strip tags and scripts', () => {
  before(() => watchPlaceholders(document));
  afterEach(takeAway);

  const timerIn = async (box: Element): Promise<WidgetPage<CircleTimer>> => {
    await Promise.resolve();
    const timer = box.querySelector('circle-timer');
    if (!timer) throw new Error(`No timer in ${box.innerHTML}`);
    const page = new WidgetPage(timer);
    await page.settled();
    return page;
  };

  it('becomes a widget with its attributes, also when it comes later', async () => {
    const page = await timerIn(
      put('<div data-circle="timer" data-plan="20" data-heading-level="3">Use a clock.</div>'),
    );
    expect(page.element.plan).to.equal('20');
    expect(page.element.headingLevel).to.equal(3);
    expect(page.root.querySelector('h3')).not.to.equal(null);
    expect(page.faults).to.deep.equal([]);
  });

  it('stays, with what it held as the fallback of the widget', async () => {
    const box = put('<div data-circle="timer"><p>Use a <a href="#x">clock</a>.</p></div>');
    const held = box.querySelector('p');
    const page = await timerIn(box);
    expect(box.firstElementChild!.getAttribute('data-circle')).to.equal('timer');
    // Not the elements themselves: a failure would print them whole.
    expect(page.element.firstElementChild === held).to.equal(true);
  });

  it('takes the JSON block as data-json', async () => {
    const data = {
      plans: [{ id: 'x', title: 'Ours', minutes: 1, stages: [{ kind: 'together', title: 'Meet', seconds: 60 }] }],
    };
    const box = put('<div data-circle="timer" data-plan="x"></div>');
    box.replaceChildren();
    const placeholder = document.createElement('div');
    placeholder.dataset['circle'] = 'timer';
    placeholder.dataset['plan'] = 'x';
    placeholder.dataset['json'] = JSON.stringify(data);
    box.append(placeholder);
    const page = await timerIn(box);
    expect(page.faults).to.deep.equal([]);
    expect(page.text).to.contain('Ours');
    page.element.setAttribute('data-json', JSON.stringify(data).replace('Ours', 'Theirs'));
    await page.settled();
    expect(page.text).to.contain('Theirs');
  });

  it('says what is wrong with data-json, and works', async () => {
    const box = put('<div data-circle="timer" data-json="{"></div>');
    expectConsole('circle-timer: ');
    const page = await timerIn(box);
    expect(page.faults.length).to.equal(1);
    expect(page.buttons).to.include('Start the circle');
  });

  it('finds its timer by the id that it is given, and speaks its language', async () => {
    const box = put(
      '<div data-circle="timer" data-id="ward" data-lang="cy"></div><div data-circle="prompt-card" data-for="ward"></div>',
    );
    const page = await timerIn(box);
    expect(page.element.id).to.equal('ward');
    expect(page.buttons).to.include("Dechrau'r cylch");
    const card = new WidgetPage(box.querySelector('circle-prompt-card')!);
    await card.settled();
    expect(card.faults).to.deep.equal([]);
  });

  it('knows every widget, by its short name and by its tag', async () => {
    const box = put(
      ['timer', 'circle-timer', 'prompt-card', 'reflection-form', ' Reflection-Form ', 'sign-up']
        .map((name) => `<div data-circle="${name}"></div>`)
        .join(''),
    );
    await Promise.resolve();
    expect([...box.children].map((each) => each.firstElementChild?.localName)).to.deep.equal([
      'circle-timer',
      'circle-timer',
      'circle-prompt-card',
      'circle-reflection-form',
      'circle-reflection-form',
      'circle-sign-up',
    ]);
  });

  it('names the widgets where it does not know one, and leaves the fallback', async () => {
    const box = put('<div data-circle="clock">Use a clock.</div><div data-circle="__proto__">And a bell.</div>');
    expectConsole('data-circle="clock": use one of timer, prompt-card');
    expectConsole('data-circle="__proto__"');
    await Promise.resolve();
    expect(box.textContent).to.equal('Use a clock.And a bell.');
  });

  it('takes no attribute that is not the widget’s own: none of them can run a script', async () => {
    const box = put('<div data-circle="timer" data-onclick="alert(1)" data-style="color: red" data-part="x"></div>');
    const { element } = await timerIn(box);
    expect(element.getAttributeNames().sort()).to.deep.equal([]);
  });

  it('is filled once', async () => {
    const box = put('<div data-circle="timer"></div>');
    const { element } = await timerIn(box);
    const placeholder = box.firstElementChild!;
    placeholder.remove();
    box.append(placeholder, document.createElement('p'));
    await Promise.resolve();
    expect([placeholder.children.length, placeholder.firstElementChild === element]).to.deep.equal([1, true]);
  });
});
