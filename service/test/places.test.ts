/**
 * Many people at once for few places: nobody is lost, doubled or overbooked, also when the service is killed. A control
 * without transactions must overbook, or these tests would prove nothing.
 */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { runs } from '../../test/support/run-length.ts';
import { openDatabase } from '../src/database/database.ts';
import { startService } from '../src/server.ts';
import { assertSound, everybodyIn } from './support/circle-facts.ts';
import { databaseKinds, testConfig, type DatabaseKind } from './support/databases.ts';
import { publish, sendUntilKnown, signUpRequest, type Reply } from './support/people.ts';
import { createHash } from 'node:crypto';
import { ORGANISER_TOKEN, ServiceProcess } from './support/service-process.ts';

const PLACES = 12;
const CLICKS = 3;
const PEOPLE = runs(80, 1000);
const KILLS = runs(1, 5);

interface Everybody {
  readonly replies: readonly (readonly Reply[])[];
  readonly milliseconds: readonly number[];
  readonly tries: number;
}

type Turn = (person: number) => Promise<unknown> | undefined;

/** Everybody at the same moment, or when it is their turn, each clicking several times with the same key. */
async function everybodySignsUp(urls: readonly string[], circle: string, turnOf?: Turn): Promise<Everybody> {
  const tries = { count: 0 };
  const milliseconds: number[] = [];
  const begun = performance.now();
  const replies = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, person) => {
      await turnOf?.(person);
      const request = signUpRequest(person);
      const clicks = Array.from({ length: CLICKS }, (_click, click) => {
        const own = [...urls.slice((person + click) % urls.length), ...urls];
        return sendUntilKnown(own, `/api/circles/${circle}/sign-ups`, request, tries);
      });
      const answered = await Promise.all(clicks);
      milliseconds.push(performance.now() - begun);
      return answered;
    }),
  );
  return { replies, milliseconds: milliseconds.sort((a, b) => a - b), tries: tries.count };
}

function say(test: TestContext, what: string, { milliseconds, tries }: Everybody, more = ''): void {
  const seconds = (part: number) => ((milliseconds[Math.ceil(milliseconds.length * part) - 1] ?? 0) / 1000).toFixed(2);
  test.diagnostic(
    `${what}: ${PEOPLE} people for ${PLACES} places, ${CLICKS} clicks each: ${seconds(1)} s, p95 ${seconds(0.95)} s, ${tries} requests${more}`,
  );
}

async function withProcesses(kind: DatabaseKind, test: (processes: readonly ServiceProcess[]) => Promise<void>) {
  const environment = await kind.create();
  const processes = await Promise.all(Array.from({ length: kind.processes }, () => ServiceProcess.start(environment)));
  try {
    await test(processes);
  } finally {
    await Promise.all(processes.map((each) => each.kill()));
  }
}

/** What the answers say, what the database holds, and that both say the same. */
async function assertNobodyLost(url: Readonly<Record<string, string>>, circle: string, { replies }: Everybody) {
  const database = await openDatabase(testConfig(url).database);
  const people = await everybodyIn(database.read, circle);
  await assertSound(database.read, circle, { byItself: false });
  await database.close();
  assert.equal(people.length, PEOPLE, 'nobody is lost or there twice');
  assert.deepEqual(
    people.map(({ number }) => number),
    people.map((_, index) => index + 1),
  );
  people.forEach(({ status, number }) => assert.equal(status, number <= PLACES ? 'confirmed' : 'waiting'));
  const byId = new Map(people.map((person) => [person.id, person]));
  replies.forEach((clicks, person) => {
    const [first] = clicks;
    assert.equal(first?.status, 201);
    clicks.forEach((reply) => assert.equal(reply.text, first.text, 'one answer for one key'));
    const row = byId.get(String(first.body['id']));
    assert.equal(row?.email, `person.${person}@example.nhs.uk`);
    assert.equal(first.body['status'], row.status);
    assert.equal(first.body['position'], row.status === 'waiting' ? row.number - PLACES : undefined);
  });
}

const [sqlite] = databaseKinds;
/** As docs/service/running.md allows it: on one machine, on a local disk. */
const sharedFile: DatabaseKind = { ...sqlite!, name: 'SQLite, 2 processes', processes: 2 };

for (const kind of [...databaseKinds, sharedFile]) {
  describe(`Places on ${kind.name}`, { skip: kind.skip }, () => {
    it('go to the first 12 and no one else, and everybody else waits in order', async (test) => {
      const environment = await kind.create();
      await withProcesses({ ...kind, create: async () => environment }, async (processes) => {
        const urls = processes.map(({ url }) => url);
        const circle = await publish(urls[0] ?? '', { places: PLACES });
        const everybody = await everybodySignsUp(urls, circle);
        say(test, kind.name, everybody);
        await assertNobodyLost(environment, circle, everybody);
      });
    });

    // What comes next is about a kind of database, whoever uses it.
    if (kind === sharedFile) return;

    it(`survive ${KILLS} kill${KILLS === 1 ? '' : 's'} of the service`, async (test) => {
      const environment = await kind.create();
      await withProcesses({ ...kind, create: async () => environment }, async (processes) => {
        const urls = processes.map(({ url }) => url);
        const circle = await publish(urls[0] ?? '', { places: PLACES });
        const database = await openDatabase(testConfig(environment).database);
        const killer = new Killer(processes);
        const killing = killer.run(() => countOf(database.read));
        const everybody = await everybodySignsUp(urls, circle, killer.turnOf);
        await killing;
        await database.close();
        say(test, kind.name, everybody, `, ${killer.kills} kills`);
        assert.equal(killer.kills, KILLS);
        await assertNobodyLost(environment, circle, everybody);
      });
    });

    it('are overbooked without the transaction, so the tests above prove something', async (test) => {
      const hash = createHash('sha256').update(ORGANISER_TOKEN).digest('hex');
      const config = testConfig({ ...(await kind.create()), ORGANISER_TOKEN_SHA256: hash });
      const service = await startService(config, { hooks: { withoutTransactions: true } });
      // The second belt would turn most of the race into errors.
      const { read } = service.context.database;
      await sql`drop index sign_ups_by_number`.execute(read);
      const circle = await publish(service.url, { places: PLACES });
      await Promise.all(
        Array.from({ length: 100 }, (_, person) =>
          sendUntilKnown([service.url], `/api/circles/${circle}/sign-ups`, signUpRequest(person)),
        ),
      );
      const people = await everybodyIn(read, circle);
      const confirmed = people.filter(({ status }) => status === 'confirmed').length;
      await service.close();
      test.diagnostic(`${kind.name}, without transactions: ${confirmed} people have one of ${PLACES} places`);
      assert.ok(confirmed > PLACES);
    });
  });
}

type Count = () => Promise<number>;

async function countOf(read: Awaited<ReturnType<typeof openDatabase>>['read']): Promise<number> {
  const { count } = await read
    .selectFrom('sign_ups')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Kills the service in the middle of each of several crowds; the next crowd comes at the moment of the kill, so that a
 * fast machine is not done before all kills have come.
 */
class Killer {
  readonly #processes: readonly ServiceProcess[];
  readonly #crowds = Array.from({ length: KILLS + 1 }, () => Promise.withResolvers<undefined>());
  kills = 0;

  constructor(processes: readonly ServiceProcess[]) {
    this.#processes = processes;
    this.#crowds[0]?.resolve(undefined);
  }

  /** When somebody may come. */
  readonly turnOf = (person: number) => this.#crowds[Math.floor((person * (KILLS + 1)) / PEOPLE)]?.promise;

  async run(count: Count): Promise<void> {
    while (this.kills < KILLS) {
      const service = this.#processes[this.kills % this.#processes.length];
      if (service && (await count()) >= (PEOPLE / (KILLS + 1)) * (this.kills + 0.5)) {
        await service.kill();
        this.kills++;
        this.#crowds[this.kills]?.resolve(undefined);
        await service.start();
      } else await wait(1);
    }
  }
}
