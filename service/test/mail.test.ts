/** Mail against a real SMTP server on this machine: what it says, that none is lost, and that it says what is so. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import ICAL from 'ical.js';
import { Caller, personNumber } from './conformance/caller.ts';
import { openDatabase } from '../src/database/database.ts';
import { startService, type RunningService } from '../src/server.ts';
import { databaseKinds, testConfig } from './support/databases.ts';
import { MailServer, type ArrivedMail } from './support/mail-server.ts';
import { ORGANISER_HASH, ORGANISER_TOKEN, ServiceProcess } from './support/service-process.ts';

const PAGE = 'https://intranet.example.nhs.uk/circles';
let server: MailServer;
let environment: Record<string, string>;

before(async () => {
  server = await MailServer.start();
});
after(() => server.close());
beforeEach(() => {
  server.mails.length = 0;
  server.refusals.length = 0;
  server.beforeAnswer = async () => undefined;
});

const mailSettings = () => ({
  SMTP_URL: server.url,
  MAIL_FROM: 'circles@example.nhs.uk',
  SIGN_UP_PAGE: PAGE,
  ORGANISER_CONTACT: 'wellbeing@example.nhs.uk',
  ORGANISER_TOKEN_SHA256: ORGANISER_HASH,
});

const mailsTo = (email: string) => server.mails.filter(({ to }) => to.includes(email));

/** The last mail to somebody, once there are so many. */
async function mailTo(email: string, count = 1): Promise<ArrivedMail> {
  await server.until(() => mailsTo(email).length >= count);
  return mailsTo(email)[count - 1]!;
}

const eventIn = ({ calendar }: ArrivedMail) => {
  const parsed = new ICAL.Component(ICAL.parse(calendar ?? '') as never);
  const event = parsed.getFirstSubcomponent('vevent')!;
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  return { method: String(parsed.getFirstPropertyValue('method')), value };
};

const linkIn = ({ text }: ArrivedMail) => /https:\/\/\S+#circle-sign-up=([\w-]+)\.([\w-]+)/.exec(text);

for (const kind of databaseKinds)
  describe(`Mail from ${kind.name}`, { skip: kind.skip }, () => {
    let service: RunningService;
    let call: Caller;
    before(async () => {
      environment = { ...(await kind.create()), ...mailSettings() };
      service = await startService(testConfig(environment));
      call = new Caller(() => service.url, ORGANISER_TOKEN);
    });
    after(() => service.close());

    it('confirms a place, with an entry for the calendar and a link that cancels', async () => {
      const start = Date.UTC(2030, 6, 2, 13, 0);
      const times = { start: new Date(start).toISOString(), end: new Date(start + 5_400_000).toISOString() };
      const created = await call.send('POST', '/api/circles', {
        body: { title: 'Circle of the ward', ...times, places: 2, online: 'https://meet.example.nhs.uk/room' },
        asOrganiser: true,
      });
      const circle = String(created.body['id']);
      const person = personNumber();
      await call.signUp(circle, { person });
      const mail = await mailTo(person.email);
      assert.equal(mail.headers['subject'], 'You have a place: Tuesday 2 July 2030, 2pm to 3:30pm');
      assert.match(mail.text, /You have a place\.\r?\n/);
      assert.match(mail.text, /Online: https:\/\/meet\.example\.nhs\.uk\/room/);
      const event = eventIn(mail);
      assert.equal(event.method, 'REQUEST');
      assert.equal(event.value('summary'), 'Meeting');
      assert.equal(event.value('class'), 'PRIVATE');
      assert.equal(event.value('organizer'), 'mailto:wellbeing@example.nhs.uk');
      assert.equal(event.value('attendee'), `mailto:${person.email}`);
      const [, id = '', token = ''] = linkIn(mail) ?? [];
      const cancelled = await call.send('DELETE', `/api/sign-ups/${id}`, { token });
      assert.equal(cancelled.status, 200);
    });

    it('tells who waits, and who moves up when a place becomes free', async () => {
      const circle = await call.publish({ places: 1 });
      const [first, second] = [personNumber(), personNumber()];
      const { body } = await call.signUp(circle, { person: first });
      await call.signUp(circle, { person: second });
      assert.match((await mailTo(second.email)).text, /You are number 1 on the waiting list\./);
      assert.equal((await mailTo(second.email)).calendar, undefined);
      await call.send('DELETE', `/api/sign-ups/${String(body['id'])}`, { token: String(body['token']) });
      const moved = await mailTo(second.email, 2);
      assert.match(moved.text, /A place has become free, and it is yours\./);
      assert.equal(eventIn(moved).method, 'REQUEST');
    });

    it('cancels the entry in the calendar when the circle is cancelled', async () => {
      const circle = await call.publish({ places: 1 });
      const [first, second] = [personNumber(), personNumber()];
      await call.signUp(circle, { person: first });
      await call.signUp(circle, { person: second });
      const invitation = eventIn(await mailTo(first.email));
      await mailTo(second.email);
      await call.send('POST', `/api/circles/${circle}/cancellation`, { asOrganiser: true });
      const event = eventIn(await mailTo(first.email, 2));
      assert.equal(event.method, 'CANCEL');
      assert.equal(event.value('status'), 'CANCELLED');
      assert.equal(event.value('uid'), invitation.value('uid'));
      assert.ok(Number(event.value('sequence')) > Number(invitation.value('sequence')));
      assert.match(event.value('organizer'), /^mailto:/);
      assert.match(event.value('attendee'), /^mailto:/);
      assert.equal((await mailTo(second.email, 2)).calendar, undefined);
    });

    it('says that the time has changed, to people with a place', async () => {
      const circle = await call.publish({ places: 1 });
      const person = personNumber();
      await call.signUp(circle, { person });
      await mailTo(person.email);
      const end = new Date(Date.now() + 8 * 86_400_000).toISOString();
      await call.send('PATCH', `/api/circles/${circle}`, { body: { end }, asOrganiser: true });
      const event = eventIn(await mailTo(person.email, 2));
      assert.deepEqual([event.method, event.value('sequence')], ['REQUEST', '1']);
    });

    it('mails the link to somebody who signs up twice, and tells the other nothing', async () => {
      const circle = await call.publish();
      const person = personNumber();
      await call.signUp(circle, { person });
      const again = await call.signUp(circle, { person });
      assert.deepEqual([again.status, again.body['mailed']], [409, true]);
      assert.ok(linkIn(await mailTo(person.email)));
    });

    it('tries again when the mail server is busy, and not when it refuses for good', async () => {
      const circle = await call.publish();
      const person = personNumber();
      server.refusals.push(451);
      await call.signUp(circle, { person });
      await server.until(() => server.refusals.length === 0);
      assert.equal(mailsTo(person.email).length, 0);
      const later = await startService(testConfig(environment), { now: () => Date.now() + 60_000 });
      await mailTo(person.email);
      await later.close();
      const list = await call.send('GET', `/api/circles/${circle}/sign-ups`, { asOrganiser: true });
      assert.equal((list.body['signUps'] as { told: boolean }[])[0]?.told, true);
    });
  });

describe('Mail in Welsh', () => {
  it('goes to those whose browser asks for it', async () => {
    const service = await startService(testConfig({ ...(await databaseKinds[0]!.create()), ...mailSettings() }));
    const call = new Caller(() => service.url, ORGANISER_TOKEN);
    const circle = await call.publish({ title: { en: 'Circle', cy: 'Cylch' } });
    const person = personNumber();
    await fetch(`${service.url}/api/circles/${circle}/sign-ups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'cy,en;q=0.5' },
      body: JSON.stringify(person),
    });
    const mail = await mailTo(person.email);
    assert.match(mail.text, /Mae gennych le\./);
    assert.match(mail.text, /Beth: Cylch/);
    assert.equal(mail.headers['content-language'], 'cy');
    await service.close();
  });
});

describe('A crash between sending and marking', () => {
  it('loses no mail, and sends the same one again at most once', async () => {
    const environment = { ...(await databaseKinds[0]!.create()), ...mailSettings() };
    const service = await ServiceProcess.start(environment);
    const call = new Caller(() => service.url, ORGANISER_TOKEN);
    const circle = await call.publish();
    const person = personNumber();
    // The mail server has the mail, and the service dies before it hears of it.
    server.beforeAnswer = () => service.kill();
    await call.signUp(circle, { person }).catch(() => undefined);
    const first = await mailTo(person.email);
    await service.kill();
    server.beforeAnswer = async () => undefined;
    const attempts = async (milliseconds: number) => {
      const later = await startService(testConfig(environment), { now: () => Date.now() + milliseconds });
      await later.close();
      const database = await openDatabase(testConfig(environment).database);
      const [letter] = await database.read.selectFrom('outbox').selectAll().execute();
      await database.close();
      return letter;
    };
    assert.equal((await attempts(60_000))?.attempts, 1, 'another process leaves alone what may be on its way');
    const later = await startService(testConfig(environment), { now: () => Date.now() + 6 * 60_000 });
    const second = await mailTo(person.email, 2);
    await later.close();
    const letter = await attempts(60 * 60_000);
    assert.deepEqual([letter?.attempts, letter?.sent_at === null], [2, false]);
    assert.equal(mailsTo(person.email).length, 2);
    assert.equal(second.headers['message-id'], first.headers['message-id']);
  });
});
