/** The papers say what the service does: routes, problems, keys of a circle, settings. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { startService } from '../src/server.ts';
import { databaseKinds, testConfig } from './support/databases.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const contract = read('docs/service/http-contract.md');

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: Record<string, { content?: Record<string, { schema: { properties?: object } }> }>;
}

async function readOpenApi(): Promise<Record<string, Record<string, Operation>>> {
  const service = await startService(testConfig(await databaseKinds[0]!.create()));
  const document = (await (await fetch(`${service.url}/api/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
  };
  await service.close();
  assert.equal(document.openapi, '3.1.0');
  return document.paths;
}

const names = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

describe('The HTTP contract on paper', () => {
  it('names every route that there is, and no other', async () => {
    const paths = await readOpenApi();
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const written = names(contract, /^\| `((?:GET|POST|PATCH|DELETE) \/[^` ]+)`/gm);
    assert.deepEqual(written, routes.sort());
  });

  it('names every key of a circle', async () => {
    const paths = await readOpenApi();
    const schema = paths['/api/organiser/circles']?.['get']?.responses['200']?.content?.['application/json']?.schema;
    const circles = (schema?.properties as { circles: { items: { properties: object } } }).circles;
    const keys = Object.keys(circles.items.properties).sort();
    const table = contract.slice(contract.indexOf('## A circle'), contract.indexOf('## For everybody'));
    assert.deepEqual(names(table, /^\| `(\w+)`/gm), keys);
  });

  it('names every problem with its status', () => {
    const source = read('service/src/http/problems.ts');
    const known = names(source, /^ {2}'?([a-z-]+)'?: \[\d{3}, /gm);
    const table = contract.slice(contract.indexOf('## Problems'));
    assert.deepEqual(names(table, /^\| `([a-z-]+)`/gm), known);
    for (const name of known) {
      const status = new RegExp(`'?${name}'?: \\[(\\d{3})`).exec(source)?.[1];
      assert.match(table, new RegExp(`\\| \`${name}\` *\\| ${status} `), name);
    }
  });

  it('gives every operation a summary or says that it is about running', async () => {
    for (const [path, methods] of Object.entries(await readOpenApi()))
      for (const [method, { summary, tags }] of Object.entries(methods))
        assert.ok(summary ?? tags?.includes('running'), `${method} ${path}`);
  });
});

describe('The guide', () => {
  const settings = names(read('service/src/config.ts'), /read\.\w+\('([A-Z][A-Z0-9_]+)'/g);

  it('explains every setting, and no other', () => {
    assert.deepEqual(names(read('docs/service/running.md'), /^\| `([A-Z][A-Z0-9_]+)`/gm), settings);
  });

  it('has every setting in the example', () => {
    assert.deepEqual(names(read('service/.env.example'), /^#? ?([A-Z][A-Z0-9_]+)=/gm), settings);
  });
});
