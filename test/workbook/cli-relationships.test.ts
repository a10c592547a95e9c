import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { relationshipWords } from '../../src/locales/relationships';
import { kam, kamAsProcess } from '../support/kam';

jest.setTimeout(90_000);

const folder = mkdtempSync(path.join(tmpdir(), 'kam-cli-'));
const rules = path.join(folder, 'rules.json');
writeFileSync(rules, '{"asOf":"2026-09-30"}');

interface Report {
  readonly sources: Readonly<Record<string, unknown>>;
  readonly accounts: number;
  readonly missingParts: readonly string[];
  readonly bands: readonly { readonly band: string; readonly accounts: number }[];
  readonly written: { readonly sheets: readonly string[]; readonly columns: number } | null;
}

test.each(['en-US', 'zh-CN'] as const)(
  'kam run score-relationships scores the sample of %s and writes sheet and columns',
  async (language) => {
    const sample = `assets/samples/customers-${language === 'zh-CN' ? 'zh' : 'en'}.xlsx`;
    const out = path.join(folder, `${language}.xlsx`);
    // office.js takes one language a process.
    const ran = await (language === 'en-US' ? kam : kamAsProcess)(
      'run',
      'score-relationships',
      sample,
      '--rules',
      rules,
      '--lang',
      language,
      '--json',
      '--out',
      out,
    );
    expect(ran.code).toBe(0);
    const report = JSON.parse(ran.out) as Report;
    expect(Object.keys(report.sources)).toEqual(['accounts', 'contacts', 'contactLog', 'complaints']);
    expect(report.missingParts).toEqual(['satisfaction', 'age']);
    expect(report.bands.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(report.accounts);
    const { name, beside } = relationshipWords(language).sheet;
    expect(report.written).toMatchObject({ sheets: [name], columns: 7 });
    const again = await kam('eval', out, `=COUNT('${name}'!C6:C300)`, '--lang', language);
    expect(again.out.trim()).toBe(String(report.accounts));
    const first = language === 'zh-CN' ? '客户' : 'Accounts';
    expect((await kam('eval', out, `=${first}!L1`, '--lang', language)).out.trim()).toBe(beside.score);
  },
);

test('a source may be left out or named; a wrong one is refused before anything is computed', async () => {
  const sample = 'assets/samples/customers-en.xlsx';
  const alone = await kam('run', 'score-relationships', sample, '--rules', rules, '--json', '--set', 'accounts=none', 'contactLog=none', 'complaints=none'); // prettier-ignore
  expect(Object.keys((JSON.parse(alone.out) as Report).sources)).toEqual(['contacts']);
  const wrong = await kam('run', 'score-relationships', sample, '--set', 'contacts=Nowhere');
  expect([wrong.code, wrong.out]).toEqual([2, '']);
  expect(wrong.err).toContain('Nowhere');
  expect((await kam('run', 'score-relationships', sample, '--set', 'depth=3')).code).toBe(2);
});
