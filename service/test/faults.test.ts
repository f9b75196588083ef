/** Requests through a proxy that loses, doubles, delays and cuts: each key comes to one result, and none stays unknown. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runs, seed } from '../../test/support/run-length.ts';
import { openDatabase } from '../src/database/database.ts';
import { assertSound, everybodyIn } from './support/circle-facts.ts';
import { databaseKinds, testConfig } from './support/databases.ts';
import { FAULTS, FaultProxy } from './support/fault-proxy.ts';
import { publish, sendUntilKnown, signUpRequest, type Reply } from './support/people.ts';
import { ServiceProcess } from './support/service-process.ts';

const REQUESTS = runs(400, 10_000);
const AT_ONCE = 40;
const PLACES = 500;

function chanceFrom(start: number) {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

for (const kind of databaseKinds) {
  describe(`A bad network before ${kind.name}`, { skip: kind.skip }, () => {
    it('gives one result for each key', async (test) => {
      const environment = await kind.create();
      const services = await Promise.all(
        Array.from({ length: kind.processes }, () => ServiceProcess.start(environment)),
      );
      const chance = chanceFrom(seed());
      const proxy = await FaultProxy.start({
        target: () => services[Math.floor(chance() * services.length)]?.url ?? '',
        next: () => FAULTS[Math.floor(chance() * FAULTS.length)] ?? 'none',
      });
      const circle = await publish(services[0]?.url ?? '', { places: PLACES });
      const replies = new Map<number, Reply>();
      const tries = { count: 0 };
      let person = 0;
      // As many people as bring so many requests to the proxy: about half of all faults call for another try.
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          while (tries.count < REQUESTS) {
            const own = person++;
            const request = signUpRequest(own);
            const path = `/api/circles/${circle}/sign-ups`;
            const first = await sendUntilKnown([proxy.url], path, request, tries);
            // A reload, later: the same key is asked again.
            const again = await sendUntilKnown([proxy.url], path, request, tries);
            assert.equal(again.text, first.text);
            replies.set(own, first);
          }
        }),
      );
      const { counts } = proxy;
      await proxy.close();
      await Promise.all(services.map((each) => each.kill()));
      const database = await openDatabase(testConfig(environment).database);
      await assertSound(database.read, circle, { byItself: false });
      const people = await everybodyIn(database.read, circle);
      await database.close();
      test.diagnostic(`${kind.name}: ${tries.count} requests by ${people.length} people: ${JSON.stringify(counts)}`);
      assert.equal(people.length, replies.size, 'one sign-up for one key');
      for (const row of people) {
        const reply = replies.get(Number(/\.(\d+)@/.exec(row.email)?.[1]));
        assert.equal(reply?.status, 201);
        assert.equal(reply.body['id'], row.id);
        assert.equal(reply.body['status'], row.status);
      }
    });
  });
}
