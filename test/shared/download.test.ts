import { expect } from '@open-wc/testing';
import { copyText, downloadText } from '../../src/shared/download.js';

/** What a click on a link would have done, without a file in the tester's folder. */
async function downloaded(act: () => boolean) {
  const links: HTMLAnchorElement[] = [];
  const real = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  try {
    const done = act();
    const [link] = links;
    const blob = link ? await (await fetch(link.href)).blob() : undefined;
    return { done, link, text: await blob?.text(), type: blob?.type };
  } finally {
    HTMLAnchorElement.prototype.click = real;
  }
}

describe('downloadText', () => {
  it('hands over a file', async () => {
    const { done, link, text, type } = await downloaded(() => downloadText('circle.txt', 'Tri â gofal', 'text/plain'));
    expect(done).to.equal(true);
    expect(link?.download).to.equal('circle.txt');
    expect(text).to.equal('Tri â gofal');
    // WebKit keeps the encoding to itself when it is asked this way.
    expect(type).to.match(/^text\/plain(;\s*charset=utf-8)?$/);
  });

  const names: [string, string][] = [
    ['a/b\\c:d*e?f"g<h>i|j.txt', 'a-b-c-d-e-f-g-h-i-j.txt'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['Circle 3 March 2026.txt', 'Circle 3 March 2026.txt'],
    ['new\nline', 'new-line'],
    ['..', 'file.txt'],
    ['', 'file.txt'],
    ['Cylch tosturi – ŵy.txt', 'Cylch tosturi – ŵy.txt'],
  ];
  for (const [name, saved] of names) {
    it(`saves ${JSON.stringify(name)} as ${saved}`, async () => {
      expect((await downloaded(() => downloadText(name, 'x'))).link?.download).to.equal(saved);
    });
  }

  it('puts nothing on the page, and no listener of the page sees the click', async () => {
    const before = document.documentElement.outerHTML;
    let seen = 0;
    const listen = () => seen++;
    document.addEventListener('click', listen, true);
    const { link } = await downloaded(() => downloadText('a.txt', 'x'));
    document.removeEventListener('click', listen, true);
    expect(link?.isConnected).to.equal(false);
    expect(seen).to.equal(0);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('says so where the browser cannot', async () => {
    const real = URL.createObjectURL;
    URL.createObjectURL = () => {
      throw new TypeError('a seeded error');
    };
    expect((await downloaded(() => downloadText('a.txt', 'x'))).done).to.equal(false);
    URL.createObjectURL = real;
  });
});

describe('copyText', () => {
  const real = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const provide = (value: unknown) => {
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  };
  const realCommand = document.execCommand.bind(document);

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    if (real) Object.defineProperty(navigator, 'clipboard', real);
    document.execCommand = realCommand;
  });

  /** What the old way would copy. */
  function selected(): string {
    const area = document.querySelector<HTMLTextAreaElement>('textarea, dialog textarea');
    return area && document.activeElement === area
      ? area.value.slice(area.selectionStart, area.selectionEnd)
      : 'nothing';
  }

  it('uses the clipboard', async () => {
    const copied: string[] = [];
    provide({ writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    expect(await copyText('words')).to.equal(true);
    expect(copied).to.deep.equal(['words']);
  });

  for (const [name, clipboard] of [
    ['absent', undefined],
    ['refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ] as const) {
    it(`selects the text where the clipboard is ${name}, and leaves the page and the focus as they were`, async () => {
      provide(clipboard);
      const host = document.body.appendChild(document.createElement('div'));
      const button = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
      button.focus();
      const before = document.documentElement.outerHTML;
      let copied = '';
      document.execCommand = () => {
        copied = selected();
        return true;
      };
      expect(await copyText('line 1\nline 2')).to.equal(true);
      expect(copied).to.equal('line 1\nline 2');
      expect(document.documentElement.outerHTML).to.equal(before);
      expect(host.shadowRoot!.activeElement === button).to.equal(true);
      host.remove();
    });
  }

  it('works inside an open dialog, outside of which nothing can be selected', async () => {
    provide(undefined);
    const dialog = document.body.appendChild(document.createElement('dialog'));
    const button = dialog.appendChild(document.createElement('button'));
    dialog.showModal();
    button.focus();
    let copied = '';
    document.execCommand = () => {
      copied = selected();
      return true;
    };
    expect(await copyText('words')).to.equal(true);
    expect(copied).to.equal('words');
    dialog.remove();
  });

  it('says so where nothing works', async () => {
    provide(undefined);
    document.execCommand = () => false;
    expect(await copyText('words')).to.equal(false);
    document.execCommand = () => {
      throw new Error('a seeded error');
    };
    expect(await copyText('words')).to.equal(false);
  });
});
