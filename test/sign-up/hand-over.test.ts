import { expect } from '@open-wc/testing';
import { circleData, heard, json, place } from './support/sign-up-page.js';

const child = (circles: unknown, attributes = '') =>
  `<circle-sign-up ${attributes}>${json({ circles })}</circle-sign-up>`;
const many = (count: number) =>
  Array.from({ length: count }, (_, day) =>
    circleData(day, { online: day % 2 === 0, language: ['en', 'cy', 'both'][day % 3] }),
  );

describe('a list without a service', () => {
  const events = heard('circle-sign-up-request');

  it('hands over by an email with its subject', async () => {
    const page = await place(child([circleData(0)], 'contact="mailto:wellbeing@example.nhs.uk"'));
    const link = page.all<HTMLAnchorElement>('.circle-link')[0]!;
    expect(link.textContent.trim()).to.equal('Ask for a place by email');
    expect(decodeURIComponent(link.href)).to.equal(
      'mailto:wellbeing@example.nhs.uk?subject=A place in a circle: Circle 0, Tuesday 3 March 2026, 2pm to 3:30pm',
    );
    expect(page.text).to.contain('Nothing is held for you until somebody tells you so.');
  });

  it('keeps a subject that the page gave', async () => {
    const page = await place(child([circleData(0)], 'contact="mailto:a@b.uk?subject=Ours"'));
    expect(page.all<HTMLAnchorElement>('.circle-link')[0]!.href).to.equal('mailto:a@b.uk?subject=Ours');
  });

  it('hands over by a link, which the page may take itself', async () => {
    const page = await place(child([circleData(0)], 'contact="https://forms.example/1"'));
    const link = page.all<HTMLAnchorElement>('.circle-link')[0]!;
    expect(link.href).to.equal('https://forms.example/1');
    document.addEventListener('circle-sign-up-request', (event) => event.preventDefault(), { once: true });
    link.click();
    await page.settled();
    expect(events[0]!.circle).to.deep.include({ id: 'c0', start: '2026-03-03T14:00:00Z' });
    expect(page.notes).to.deep.equal(['This page has taken your request. Nothing is held for you yet.']);
  });

  it('gives the request to the page, and says so where nobody takes it', async () => {
    const page = await place(child([circleData(0)]));
    await page.begin('Ask for a place');
    expect(events).to.have.length(1);
    expect(page.notes).to.deep.equal(['This page cannot ask for you. Ask the people who run it.']);
  });

  it('asks for nothing where nothing can be had', async () => {
    const page = await place(
      child([circleData(0, { status: 'cancelled' }), circleData(1, { status: 'closed' })], 'contact="mailto:a@b.uk"'),
    );
    expect(page.all('.circle-link')).to.have.length(0);
  });

  it('never says that a place is held', async () => {
    const page = await place(child(many(20), 'contact="mailto:a@b.uk"'));
    expect(page.text).not.to.match(/you have a place|confirmed|signed up/i);
    expect(page.all('form, input')).to.have.length(0);
  });
});
