/** docs/prompt-cards.md says of the built-in deck, of faults and of themes what the data and the code say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { coveragePage, coverageTable } from '../../scripts/prompt-coverage.mjs';
import { en } from '../../src/prompt-card/circle-prompt-card.strings.en.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/prompt-cards.md'), 'utf8');

describe('docs/prompt-cards.md', () => {
  it('has the table of what the built-in prompts cover, up to date', () => {
    const { now, wanted } = coveragePage();
    assert.equal(now, wanted, 'Run npm exec -- node scripts/prompt-coverage.mjs');
  });

  it('names every fault that a card can say', () => {
    const missing = Object.keys(en)
      .filter((key) => key.startsWith('fault-'))
      .map((key) => key.slice('fault-'.length))
      .filter((code) => !page.includes(`| \`${code}\``));
    assert.deepEqual(missing, []);
  });

  it('counts prompts by theme, element and whom it is for', () => {
    const themes = [{ id: 'a' }];
    const prompts = [
      { theme: 'a', elements: ['empathy'], towards: 'self' },
      { theme: 'a', elements: ['empathy', 'action'], towards: 'others' },
      { theme: 'a' },
    ];
    const [, , row] = coverageTable({ themes, prompts }).split('\n');
    assert.deepEqual(
      row
        ?.split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
      ['`a`', '3', '0 + 0', '0 + 0', '1 + 1', '0 + 0', '0 + 1'],
    );
  });
});
