/** Our own service keeps the contract, on each database, with mail and without. */
import { after, before, describe } from 'node:test';
import { describeContract } from './conformance/contract.ts';
import { startService, type RunningService } from '../src/server.ts';
import { databaseKinds, testConfig } from './support/databases.ts';
import { ORGANISER_HASH, ORGANISER_TOKEN } from './support/service-process.ts';

const MAIL = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'circles@example.nhs.uk',
  SIGN_UP_PAGE: 'https://intranet.example.nhs.uk/circles',
};

for (const kind of databaseKinds)
  for (const [mail, name] of [
    [{}, 'without mail'],
    [MAIL, 'with mail'],
  ] as const)
    describe(`The contract on ${kind.name}, ${name}`, { skip: kind.skip }, () => {
      let service: RunningService;
      before(async () => {
        const environment = { ...(await kind.create()), ...mail, ORGANISER_TOKEN_SHA256: ORGANISER_HASH };
        service = await startService(testConfig(environment));
      });
      after(() => service.close());
      describeContract({ url: () => service.url, organiserToken: ORGANISER_TOKEN });
    });
