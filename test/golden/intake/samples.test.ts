import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Cell, Cells } from '../../../src/engine/core/cells';
import { applyChoices } from '../../../src/engine/intake/apply-choices';
import { checkTable } from '../../../src/engine/intake/check-table';
import { classifySheet } from '../../../src/engine/intake/classify-sheet';
import { findHeader } from '../../../src/engine/intake/find-header';
import { matchColumns, matchOf } from '../../../src/engine/intake/match-columns';
import { sampleWorkbook } from '../../../src/tools/samples';
import { englishWords } from '../../../src/tools/samples/words-en';
import { chineseWords } from '../../../src/tools/samples/words-zh';

const SAMPLES = join(__dirname, '../../../assets/samples');

async function sheetsOf(file: Uint8Array): Promise<readonly { readonly name: string; readonly cells: Cells }[]> {
  const { sheets } = await readXlsx(file);
  return sheets.map(({ name, rows }) => ({
    name,
    cells: rows.map((row) =>
      row.map((cell): Cell => (cell instanceof Date ? cell.getTime() / 86_400_000 + 25_569 : cell)),
    ),
  }));
}

describe.each([englishWords, chineseWords])('the sample $file', (words) => {
  const committed = readFileSync(join(SAMPLES, words.file));

  test('is what the generator makes, the same bytes every time', async () => {
    const made = await sampleWorkbook(words);
    expect(await sheetsOf(committed)).toEqual(await sheetsOf(made));
    expect(Buffer.from(await sampleWorkbook(words)).equals(made)).toBe(true);
  });

  test('has sheets that are recognised for what they are', async () => {
    const kinds = (await sheetsOf(committed)).map(({ cells }) => {
      const table = findHeader(cells);
      return classifySheet(cells, table, matchOf(matchColumns(cells, table)));
    });
    expect(kinds).toEqual(['accounts', 'orders', 'opportunities', 'contacts', 'contactLog', 'complaints', 'unknown']);
  });

  test('has the dirt in its customer table that the check is there to find', async () => {
    const { cells } = (await sheetsOf(committed))[0]!;
    const table = findHeader(cells);
    const match = matchOf(matchColumns(cells, table));
    const checked = checkTable(cells, { table, match, kind: 'accounts' });
    const count = (id: string) => checked.findings.find((finding) => finding.id === id)?.count;
    expect({
      blank: count('blank-account'),
      alike: count('look-alike'),
      asText: count('text-number:revenue'),
      unreadable: count('unreadable-number:revenue'),
      error: count('cell-error:profit'),
      date: count('text-date:lastContact'),
    }).toEqual({ blank: 1, alike: 3, asText: 2, unreadable: 1, error: 1, date: 1 });
    expect(applyChoices(checked, {}).leftOutCount).toBe(2);
    expect([...checked.columns.numbers.get('profit')!].filter((profit) => profit < 0).length).toBeGreaterThan(5);
  });
});
