import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteCodes, problemCodes } from '../../../src/engine/core/codes';

/** Codes as the engine's source writes them; intake has findings of its own. */
const root = join(__dirname, '../../../src/engine');
const source = ['core', 'portfolio', 'rules']
  .flatMap((room) => readdirSync(join(root, room)).map((file) => readFileSync(join(root, room, file), 'utf8')))
  .join('\n')
  // Examples quote codes; what counts is what the code says.
  .replace(/^ *\*.*$/gm, '');

test('every problem that the engine raises is declared, and no other', () => {
  const raised = [...source.matchAll(/failure\('([a-z-]+)'|'(rule-[a-z-]+)'/g)].map(
    ([, direct, rule]) => direct ?? rule,
  );
  expect([...new Set(raised)].sort()).toEqual([...problemCodes].sort());
});

test('every note that the engine writes is declared, and no other', () => {
  const written = [...source.matchAll(/code: '([a-z-]+)'|\[cellKind\.\w+, '([a-z-]+)'\]/g)].map(
    ([, direct, kind]) => direct ?? kind,
  );
  expect([...new Set(written)].sort()).toEqual([...noteCodes].sort());
});
