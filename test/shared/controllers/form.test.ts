import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FormField } from '../../../src/core/form-answers.js';
import { placeForm, SUMMARY, type FormPage } from '../support/form-page.js';
import { fields, right } from '../support/form-widget.js';

const MESSAGES = [
  'Enter a title',
  'Enter what happened',
  'Select where you met',
  'Select at least 1 answer to "What helped?"',
  'Select an answer to "I was heard"',
];

describe('a form', () => {
  let page: FormPage;
  let title: string;

  beforeEach(async () => {
    title = document.title;
    page = await placeForm();
  });

  afterEach(() => {
    page.remove();
    expect(document.title, "the page's title").to.equal(title);
    expect(location.hash, "the page's address").to.equal('');
  });

  it('says nothing is wrong before it is submitted, whatever is typed and left', async () => {
    await page.type('title', 'x');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await page.updated();
    expect(page.links).to.have.lengthOf(0);
    expect(page.messages).to.deep.equal([]);
  });

  it('moves focus to a summary at the top when answers are missing', async () => {
    await page.submit();
    expect(page.focused).to.equal(SUMMARY);
    expect(page.get('.circle-root').firstElementChild!.id).to.equal(SUMMARY);
    expect(page.get('.nhsuk-error-summary [role=alert] h2').textContent.trim()).to.equal('There is a problem');
    expect(page.widget.submitted).to.deep.equal([]);
  });

  it('says the same in the summary and beside the field, in the order of the fields', async () => {
    await page.submit();
    expect(page.links.map((link) => link.textContent.trim())).to.deep.equal(MESSAGES);
    expect(page.messages).to.deep.equal(MESSAGES.map((message) => `Error: ${message}`));
  });

  it('says what is wrong with a field when that gets focus', async () => {
    await page.submit();
    const described = (element: Element) =>
      element
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => page.get(`#${id}`).textContent.trim());
    expect(described(page.control('title'))).to.deep.equal(['Do not use names', 'Error: Enter a title']);
    expect(described(page.control('where').closest('fieldset')!)).to.deep.equal(['Error: Select where you met']);
    expect(described(page.control('what'))[0]).to.equal('You can enter up to 200 characters');
  });

  it('takes focus to the summary again when it is submitted again', async () => {
    await page.submit();
    await page.submit();
    expect(page.focused).to.equal(SUMMARY);
  });

  it('leaves no stop at the summary once focus has left it', async () => {
    await page.submit();
    expect(page.summary!.tabIndex).to.equal(-1);
    page.button.focus();
    expect(page.summary!.hasAttribute('tabindex')).to.equal(false);
  });

  it('leads from the summary into the form with Tab', async () => {
    await page.submit();
    await sendKeys({ press: 'Tab' });
    expect(page.focused).to.equal(MESSAGES[0]);
  });

  it('keeps what is wrong until the next submit, also when it has been put right', async () => {
    await page.submit();
    await page.type('title', 'Tuesday');
    page.control('where').click();
    await page.updated();
    expect(page.messages.length).to.equal(5);
    expect(page.links.length).to.equal(5);
    await page.submit();
    expect(page.links.map((link) => link.textContent.trim())).to.deep.equal([MESSAGES[1], ...MESSAGES.slice(3)]);
  });

  it('gives its answers when all is right, and then says nothing is wrong', async () => {
    await page.submit();
    page.widget.form.answers = right;
    await page.updated();
    await page.submit();
    expect(page.widget.submitted).to.deep.equal([right]);
    expect(page.links).to.have.lengthOf(0);
    expect(page.messages).to.deep.equal([]);
  });

  it('is filled in and sent by keyboard alone', async () => {
    await page.type('title', 'Tuesday');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'We met.' });
    page.control('where').focus();
    await sendKeys({ press: ' ' });
    page.control('helps').focus();
    await sendKeys({ press: ' ' });
    page.control('heard').focus();
    await sendKeys({ press: 'ArrowDown' });
    await page.submit();
    expect(page.widget.submitted).to.deep.equal([{ ...right, heard: '2' }]);
  });

  it('is submitted with Enter in a box of one line, and not in a longer one', async () => {
    await page.type('what', 'one');
    await sendKeys({ press: 'Enter' });
    await page.updated();
    expect(page.links).to.have.lengthOf(0);
    expect(page.control('what').value).to.equal('one\n');
    await page.type('title', 'x');
    await sendKeys({ press: 'Enter' });
    await page.updated();
    expect(page.focused).to.equal(SUMMARY);
  });

  it('is submitted with Enter where it is one line without a button', async () => {
    page.widget.fields = fields.slice(0, 1);
    page.widget.requestUpdate();
    await page.updated();
    page.button.remove();
    await page.type('title', 'Tuesday');
    await sendKeys({ press: 'Enter' });
    expect(page.widget.submitted).to.deep.equal([{ title: 'Tuesday' }]);
  });

  it('does not stop at a limit, and says what is too long', async () => {
    page.widget.form.answers = { ...right, title: 'A title that is longer than 20' };
    await page.updated();
    expect(page.all('[maxlength], [placeholder], [required], [aria-invalid]')).to.have.lengthOf(0);
    await page.submit();
    expect(page.messages).to.deep.equal(['Error: A title must be 20 characters or fewer']);
    expect(page.control('title').value).to.equal('A title that is longer than 20');
  });

  it('takes all others away for none, and none for another', async () => {
    const boxes = () => page.all('[type=checkbox]').map((box) => (box as HTMLInputElement).checked);
    const press = async (index: number) => {
      page.all('[type=checkbox]')[index]!.focus();
      await sendKeys({ press: ' ' });
      await page.updated();
    };
    await press(0);
    await press(1);
    expect(boxes()).to.deep.equal([true, true, false]);
    await press(2);
    expect(boxes()).to.deep.equal([false, false, true]);
    await press(1);
    expect(boxes()).to.deep.equal([false, true, false]);
    expect(page.widget.form.answers).to.deep.equal({ helps: ['quiet'] });
  });

  it('tells of each change by the person, and of none by the widget', async () => {
    page.widget.form.answers = right;
    await page.updated();
    await page.type('title', '!');
    expect(page.widget.changes.map(({ title: text }) => text)).to.have.lengthOf(1);
  });

  it('says "(optional)" where nothing has to be answered', () => {
    const label = page.control('more').labels![0]!;
    expect(label.textContent.trim()).to.equal('Anything else (optional)');
    expect(page.control('title').labels![0]!.textContent.trim()).to.equal('What do you want to call it?');
  });

  it('uses what stands in a box, also where no event told of it', async () => {
    page.control('title').value = 'By voice';
    page.control('what').value = 'Said.';
    await page.submit();
    expect(page.widget.form.answers).to.deep.equal({ title: 'By voice', what: 'Said.' });
    expect(page.messages.length).to.equal(3);
  });

  it('clears every box, also what no event told of', async () => {
    page.widget.form.answers = right;
    await page.updated();
    page.control('more').value = 'By voice';
    page.widget.form.clear();
    await page.updated();
    const boxes = page.all('input[type=text], textarea') as HTMLInputElement[];
    expect(boxes.map(({ value }) => value)).to.deep.equal(['', '', '']);
    expect(page.all('input:checked')).to.have.lengthOf(0);
    expect(page.widget.form.answers).to.deep.equal({});
  });

  it('takes what is wrong away with the answers', async () => {
    await page.submit();
    page.widget.form.clear();
    await page.updated();
    expect(page.links).to.have.lengthOf(0);
  });

  it('shows what somebody else has found wrong, until the next submit', async () => {
    page.widget.form.faults = [
      { fieldId: 'what', code: 'enter' },
      { fieldId: 'gone', code: 'enter' },
    ];
    await page.updated();
    expect(page.links.map((link) => link.textContent.trim())).to.deep.equal(['Enter what happened']);
    expect(page.messages).to.deep.equal(['Error: Enter what happened']);
    expect(page.focused).to.equal(SUMMARY);
    page.widget.form.answers = right;
    await page.submit();
    expect(page.links).to.have.lengthOf(0);
  });

  it('forgets what was wrong with fields that go, and gives each question a box of its own', async () => {
    await page.submit();
    const before = page.control('title');
    const other: FormField = { ...fields[0]!, id: 'other' };
    page.widget.fields = [other];
    page.widget.requestUpdate();
    await page.updated();
    expect(page.links).to.have.lengthOf(0);
    expect(before.isConnected).to.equal(false);
  });

  it('does nothing when another button in it is pressed', async () => {
    const plain = document.createElement('button');
    plain.type = 'button';
    page.get('form').append(plain);
    plain.click();
    await page.updated();
    expect(page.links).to.have.lengthOf(0);
  });

  it('is submitted by the page with requestSubmit, and by the widget', async () => {
    (page.get('form') as HTMLFormElement).requestSubmit();
    await page.updated();
    expect(page.focused).to.equal(SUMMARY);
    page.button.focus();
    page.widget.form.submit();
    await page.updated();
    expect(page.focused).to.equal(SUMMARY);
  });

  it('goes to a field that is there, and says so', () => {
    expect(page.widget.form.goTo(fields[3]!)).to.equal(true);
    expect(page.focused).to.equal('field-4');
    page.widget.fields = [];
    expect(page.widget.form.goTo(fields[3]!)).to.equal(false);
  });
});
