import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kam } from '../support/kam';

jest.setTimeout(90_000);

const folder = mkdtempSync(path.join(tmpdir(), 'kam-cli-'));
const at = (name: string): string => path.join(folder, name);
writeFileSync(at('june.json'), '{"asOf":"2026-06-30"}');
writeFileSync(at('september.json'), '{"asOf":"2026-09-30"}');

interface Report {
  readonly quarter: string;
  readonly before: { readonly label: string } | null;
  readonly bridge: { readonly isExact: boolean } | null;
  readonly plans: readonly { readonly name: string; readonly sheet: string | null }[];
  readonly written: { readonly sheets: readonly string[]; readonly plans: number } | null;
}

async function run(file: string, out: string, rules: string, ...settings: readonly string[]): Promise<Report> {
  const words = ['run', 'quarterly-review', file, '--rules', at(rules), '--json', '--out', at(out)];
  const { code, out: text, err } = await kam(...words, '--set', ...settings);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  return JSON.parse(text) as Report;
}

test('kam run quarterly-review writes the pages of one quarter after the other into the same workbook, as a scheduled run does', async () => {
  const sample = 'assets/samples/customers-en.xlsx';
  const second = await run(sample, 'q2.xlsx', 'june.json', 'quarter=2026Q2');
  expect(second).toMatchObject({ quarter: '2026 Q2', written: { sheets: ['KAM Review 2026 Q2'], plans: 0 } });
  const third = await run(at('q2.xlsx'), 'q3.xlsx', 'september.json', 'quarter=2026Q3', 'plans=2');
  // What the second quarter kept is what the third is compared with.
  expect(third.before!.label).toContain('2026 Q2');
  expect(third.bridge!.isExact).toBe(true);
  expect(third.written!.sheets).toHaveLength(3);
  expect(third.written!.sheets[0]).toBe('KAM Review 2026 Q3');
  // The same quarter again finds its pages, and makes none.
  const again = await run(at('q3.xlsx'), 'again.xlsx', 'september.json', 'quarter=2026Q3', 'plans=2');
  expect(again.written!.sheets).toEqual(third.written!.sheets);
  expect(again.plans.filter(({ sheet }) => sheet !== null).map(({ sheet }) => sheet)).toEqual(
    third.written!.sheets.slice(1),
  );
});
