import { createSegmentAccounts } from '../../../jobs/segment-accounts/segment-accounts';
import type { SegmentPreview, WriteReport } from '../../../jobs/contract';
import { cliWords } from '../../../locales/cli';
import { columnWords } from '../../../locales/columns';
import { fill, type Language } from '../../../locales/language';
import { CliFailure } from '../failure';
import { chooseSource, jobSettings, matchWith, tookLine } from '../run-settings';
import { failed, findingLines, need, type FindingLine, type JobRunner } from './job-runner';

/** What a run found and wrote, as `--json` prints it. */
interface RunReport {
  readonly source: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly leftOut: number;
  readonly findings: readonly FindingLine[];
  readonly accounts: number;
  readonly total: number;
  readonly tiers: SegmentPreview['tiers'];
  readonly concentration: SegmentPreview['concentration'];
  readonly whale: Omit<NonNullable<SegmentPreview['whale']>, 'points'> | null;
  readonly written: (WriteReport & { readonly file: string }) | null;
}

export const segmentAccounts: JobRunner = (command) => {
  const settings = jobSettings(command.settings);
  return async ({ language, sources, rules, save }) => {
    const source = chooseSource(sources, settings);
    if (!source) throw new CliFailure('noData', { text: command.file });

    const job = createSegmentAccounts();
    const data = need(await job.open(source.ref), language);
    const match = matchWith(data, settings);
    const check = need(await job.check(match, {}), language);
    if (check.problem) throw failed(check.problem, language);
    const preview = need(await job.preview(match, {}, rules), language);
    const options = { as: settings.as, beside: settings.beside ?? preview.canWriteBeside };
    const report = command.out === undefined ? null : need(await job.write(options, language), language);
    if (command.out !== undefined) await save(command.out);
    const words = columnWords(language);
    const columns = Object.fromEntries(
      Object.entries(match).map(([field, column]) => [words[field as keyof typeof words], data.labels[column] ?? '']),
    );
    const outcome: RunReport = {
      source: source.label,
      columns,
      rows: check.rows,
      leftOut: check.leftOut,
      findings: findingLines(check.findings, language),
      accounts: preview.accounts,
      total: preview.total,
      tiers: preview.tiers,
      concentration: preview.concentration,
      whale: withoutPoints(preview.whale),
      written: report && { ...report, file: command.out ?? '' },
    };
    const lines = [tookLine(data, match, language), ...outcome.findings.map(({ text }) => text)];
    return { report: outcome, text: outcomeText(outcome, language), lines };
  };
};

function withoutPoints(whale: SegmentPreview['whale']): RunReport['whale'] {
  if (!whale) return null;
  const { peakShare, peakAt, lossMakers, loss, total } = whale;
  return { peakShare, peakAt, lossMakers, loss, total };
}

function outcomeText(outcome: RunReport, language: Language): string {
  const words = cliWords(language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const lines = [
    fill(words.leftOut, { count: number.format(outcome.leftOut), rows: number.format(outcome.rows) }),
    fill(words.accounts, { accounts: number.format(outcome.accounts), total: number.format(outcome.total) }),
    ...outcome.tiers.map(({ tier, accounts, share }) =>
      fill(words.tier, { tier, accounts: number.format(accounts), share: percent.format(share) }),
    ),
  ];
  const { whale, written } = outcome;
  if (whale) {
    const share = percent.format(whale.peakShare);
    lines.push(
      fill(words.whale, { share, account: number.format(whale.peakAt), losers: number.format(whale.lossMakers) }),
    );
  }
  lines.push(written ? fill(words.written, { file: written.file, list: written.sheets.join(', ') }) : words.notWritten);
  return `${lines.join('\n')}\n`;
}
