import { expect, waitUntil } from '@open-wc/testing';
import { VERSION } from '../../src/shared/version.js';
import { expectConsole } from '../support/console.js';
import { json, mend, name, place, placed, removePlaced, root, settled, tag, words } from './support/place.js';
import { SampleWidget } from './support/sample-widget.js';

describe('a widget', () => {
  afterEach(removePlaced);

  it('has the version of the package', () => {
    expect(SampleWidget.version).to.equal(VERSION);
  });

  it('renders in one wrapper that has a language and a direction', async () => {
    const widget = await place('<sample-widget></sample-widget>');
    expect(root(widget).getAttribute('lang')).to.equal('en');
    expect(root(widget).getAttribute('dir')).to.equal('ltr');
    expect(root(widget).getAttribute('part')).to.equal('root');
    await expect(widget).to.be.accessible();
  });

  it('has its region for screen readers from the start, and empty', async () => {
    const widget = await place('<sample-widget></sample-widget>');
    expect(widget.shadowRoot!.querySelector('[role="status"]')?.textContent).to.equal('');
  });
});

describe('the language of a widget', () => {
  afterEach(removePlaced);

  it('is its own', async () => {
    expect(words(await place('<sample-widget lang="cy"></sample-widget>'))).to.equal('Helo');
  });

  it('is known before the widget is on the page', () => {
    const widget = document.createElement(tag) as SampleWidget;
    widget.lang = 'cy';
    expect(widget.speaks).to.equal('cy');
    expect(widget.greeting).to.equal('Helo');
  });

  it('follows a change above it', async () => {
    const widget = await place('<section lang="cy"><sample-widget></sample-widget></section>');
    expect(words(widget)).to.equal('Helo');
    widget.closest('section')!.lang = 'en';
    await settled(widget);
    expect(words(widget)).to.equal('Hello');
    expect(root(widget).getAttribute('lang')).to.equal('en');
  });

  it('follows a change above the shadow root that it sits in, and inside it', async () => {
    const widget = await place('<div></div><sample-widget></sample-widget>');
    const outer = widget.previousElementSibling as HTMLElement;
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    inner.append(widget);
    outer.lang = 'cy';
    await settled(widget);
    expect(words(widget)).to.equal('Helo');
    inner.lang = 'en';
    await settled(widget);
    expect(words(widget)).to.equal('Hello');
  });

  it('is that of its new place after a move', async () => {
    const widget = await place('<p lang="cy"></p><sample-widget></sample-widget>');
    widget.previousElementSibling!.append(widget);
    await settled(widget);
    expect(words(widget)).to.equal('Helo');
  });
});

describe("the page's own words", () => {
  afterEach(removePlaced);

  it('come from the property', async () => {
    const widget = await place('<sample-widget></sample-widget>');
    widget.strings = { greeting: 'Welcome' };
    await widget.updateComplete;
    expect(words(widget)).to.equal('Welcome');
  });

  it('come from the JSON child, in both languages', async () => {
    const widget = await place(
      `<sample-widget>${json('{"strings":{"greeting":{"en":"Welcome","cy":"Croeso"}}}')}</sample-widget>`,
    );
    expect(words(widget)).to.equal('Welcome');
    widget.lang = 'cy';
    await settled(widget);
    expect(words(widget)).to.equal('Croeso');
  });

  it('that cannot be used are said to the editor', async () => {
    expectConsole(/strings\.greetnig/);
    const widget = await place(`<sample-widget>${json('{"strings":{"greetnig":"Welcome"}}')}</sample-widget>`);
    expect(words(widget)).to.equal('Hello');
    expect(mend(widget)).to.deep.equal(['strings.greetnig is not a name that is used here. Check the spelling.']);
  });
});

describe('the JSON child', () => {
  afterEach(removePlaced);

  it('is read', async () => {
    const widget = await place(`<sample-widget><p>Agenda</p>${json('{"name":"a"}')}</sample-widget>`);
    expect(name(widget)).to.equal('a');
  });

  it('may be absent', async () => {
    const widget = await place('<sample-widget></sample-widget>');
    expect(widget.data).to.equal(undefined);
    expect(mend(widget)).to.deep.equal([]);
  });

  it('reports a key that the widget does not know, but never its words', async () => {
    expectConsole('Check the spelling');
    const widget = await place(
      '<sample-widget><script type="application/json">{"name":"a","nmae":"b","strings":{}}</script></sample-widget>',
    );
    expect(mend(widget)).to.deep.equal(['nmae is not a name that is used here. Check the spelling.']);
  });

  it('may come later, change, be replaced and go', async () => {
    const widget = await place('<sample-widget></sample-widget>');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"name":"later"}';
    widget.append(script);
    await settled(widget);
    expect(name(widget)).to.equal('later');
    script.textContent = '{"name":"changed"}';
    await settled(widget);
    expect(name(widget)).to.equal('changed');
    const other = document.createElement('script');
    other.type = 'application/json';
    other.textContent = '{"name":"replaced"}';
    script.replaceWith(other);
    await settled(widget);
    expect(name(widget)).to.equal('replaced');
    other.remove();
    await settled(widget);
    expect(name(widget)).to.equal('undefined');
  });

  it('is read before the widget is on the page', () => {
    const widget = document.createElement(tag) as SampleWidget;
    widget.innerHTML = json('{"name":"early"}');
    expect(widget.data).to.deep.equal({ name: 'early' });
  });

  it('is parsed once, and causes no render when something else in the widget changes', async () => {
    const widget = await place(`<sample-widget>${json('{"name":"a"}')}</sample-widget>`);
    const { data, renders } = widget;
    widget.append('fallback');
    await settled(widget);
    expect(widget.data).to.equal(data);
    expect(widget.renders).to.equal(renders);
  });

  for (const text of ['{"name":', '', '{name: 1}', '<b>']) {
    it(`that cannot be read is said: ${text || 'empty'}`, async () => {
      expectConsole(/could not be read/);
      const widget = await place(`<sample-widget>${json(text)}</sample-widget>`);
      expect(words(widget)).to.equal('Hello');
      expect(mend(widget)[0]).to.contain('Check its commas');
      await expect(widget).to.be.accessible();
    });
  }

  it('is read also while the parser is still writing it', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    placed.push(frame);
    const page = frame.contentDocument!;
    const source = new URL('./support/streamed-widget.ts', import.meta.url).href;
    page.open();
    page.write(`<!doctype html><script>ready = import(${JSON.stringify(source)})</script><x-streamed>`);
    await (frame.contentWindow as unknown as { ready: Promise<unknown> }).ready;
    const widget = page.querySelector('x-streamed') as SampleWidget;
    await widget.updateComplete;
    expect(widget.data).to.equal(undefined);
    page.write('<script type="application/json">{"name":');
    await settled(widget);
    expect(widget.data).to.equal(undefined);
    expect(mend(widget)).to.deep.equal([]);
    page.write('"streamed"}</script></x-streamed><x-streamed><script type="application/json">{</script></x-streamed>');
    await settled(widget);
    expect(widget.data).to.deep.equal({ name: 'streamed' });
    const broken = page.querySelectorAll('x-streamed')[1] as SampleWidget;
    await settled(broken);
    expect(mend(broken)).to.deep.equal([]);
    page.close();
    await waitUntil(() => mend(broken).length === 1, 'Nothing is said when the page has come whole');
  });
});

describe('the life of a widget', () => {
  afterEach(removePlaced);

  it('keeps what was set before the upgrade', async () => {
    const early = `x-early-${String(Math.random()).slice(2)}`;
    const widget = document.createElement(early) as SampleWidget;
    widget.strings = { greeting: 'Welcome' };
    widget.headingLevel = 5;
    widget.innerHTML = json('{"name":"a"}');
    document.body.append(widget);
    placed.push(widget);
    customElements.define(early, class extends SampleWidget {});
    await widget.updateComplete;
    expect(words(widget)).to.equal('Welcome');
    expect(widget.headingLevel).to.equal(5);
    expect(name(widget)).to.equal('a');
    widget.strings = { greeting: 'Hi' };
    await widget.updateComplete;
    expect(words(widget)).to.equal('Hi');
  });

  it('keeps its state when it moves', async () => {
    const widget = await place(`<sample-widget>${json('{"name":"a"}')}</sample-widget><section></section>`);
    const { data } = widget;
    widget.nextElementSibling!.append(widget);
    await settled(widget);
    expect(widget.data).to.equal(data);
    expect(words(widget)).to.equal('Hello');
  });

  it('hears nothing more after it has gone', async () => {
    const widget = await place('<sample-widget></sample-widget>');
    // Off the page, and in another language, so that it would render if it heard of any change.
    const section = document.createElement('section');
    section.append(widget);
    section.lang = 'cy';
    await settled(widget);
    const { renders } = widget;
    document.documentElement.lang = 'cy';
    widget.append('text');
    await settled(widget);
    document.documentElement.lang = 'en';
    expect(widget.renders).to.equal(renders);
  });
});
