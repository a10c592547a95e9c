import { writeFileSync } from 'node:fs';
import type { Result } from '../../engine/core/result';
import { defaultRules } from '../../engine/rules/rules';
import { setDisplayLanguage, setRulesInForce } from '../../functions/rules-in-force';
import { createHome } from '../../jobs/home';
import { rulesSetting } from '../../jobs/rules-store';
import { createSegmentAccounts } from '../../jobs/segment-accounts/segment-accounts';
import type { CheckReport, SegmentPreview, WriteReport } from '../../jobs/contract';
import { findingSentence } from '../../locales/checks';
import { cliWords } from '../../locales/cli';
import { columnWords } from '../../locales/columns';
import { fill, type Language } from '../../locales/language';
import { problemSentence } from '../../locales/problems';
import { saveSettings } from '../../workbook/settings';
import { contentFromHost } from '../files/content-from-host';
import { openHostWith } from '../files/open-host-with';
import { writeWorkbook } from '../files/write-workbook';
import type { Command } from './arguments';
import { CliFailure } from './failure';
import { readFile, readRulesFile } from './read-file';
import { chooseSource, jobSettings, matchWith, tookLine } from './run-settings';

type RunCommand = Command & { readonly kind: 'run' };

const JOBS = ['segment-accounts'];

/** What a run found and wrote, as `--json` prints it. */
interface RunReport {
  readonly source: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly leftOut: number;
  readonly findings: readonly { readonly code: string; readonly count: number; readonly text: string }[];
  readonly accounts: number;
  readonly total: number;
  readonly tiers: SegmentPreview['tiers'];
  readonly concentration: SegmentPreview['concentration'];
  readonly whale: Omit<NonNullable<SegmentPreview['whale']>, 'points'> | null;
  readonly written: (WriteReport & { readonly file: string }) | null;
}

/**
 * `kam run`: the task pane's job, driven as the pane drives it, through the unmodified office.js, over our host. What it took and what
 * the check found goes to standard error, the outcome to standard output.
 */
export async function run(command: RunCommand): Promise<string> {
  const { language } = command;
  if (!JOBS.includes(command.job)) throw new CliFailure('unknownJob', { text: command.job, list: JOBS.join(', ') });
  const settings = jobSettings(command.settings);
  const rules = command.rulesFile === undefined ? null : readRulesFile(command.rulesFile, language);
  const opened = await readFile(command.file, language);
  setDisplayLanguage(language);
  setRulesInForce(rules ?? defaultRules);
  const { host, close } = await openHostWith(opened, language);
  try {
    if (rules) await saveSettings([rulesSetting(rules)]);
    const home = createHome(() => Promise.reject(new Error('no samples here')));
    const sources = need(await home.summarize(), language).sources;
    const source = chooseSource(sources, settings);
    if (!source) throw new CliFailure('noData', { text: command.file });

    const job = createSegmentAccounts();
    const data = need(await job.open(source.ref), language);
    const match = matchWith(data, settings);
    const check = need(await job.check(match, {}), language);
    if (check.problem) throw failed(check.problem, language);
    const preview = need(await job.preview(match, {}, rules ?? (await home.rules())), language);
    const options = { as: settings.as, beside: settings.beside ?? preview.canWriteBeside };
    const report = command.out === undefined ? null : need(await job.write(options, language), language);
    if (command.out !== undefined) save(command.out, await writeWorkbook(contentFromHost(host)));
    const words = columnWords(language);
    const columns = Object.fromEntries(
      Object.entries(match).map(([field, column]) => [words[field as keyof typeof words], data.labels[column] ?? '']),
    );
    const outcome: RunReport = {
      source: source.label,
      columns,
      rows: check.rows,
      leftOut: check.leftOut,
      findings: findingsOf(check, language),
      accounts: preview.accounts,
      total: preview.total,
      tiers: preview.tiers,
      concentration: preview.concentration,
      whale: withoutPoints(preview.whale),
      written: report && { ...report, file: command.out ?? '' },
    };
    // Only now: a run that fails says why in one line, and nothing else.
    for (const line of [tookLine(data, match, language), ...outcome.findings.map(({ text }) => text)])
      process.stderr.write(`${line}\n`);
    return command.json ? `${JSON.stringify(outcome, null, 2)}\n` : outcomeText(outcome, language);
  } finally {
    await close();
  }
}

function need<T>(result: Result<T>, language: Language): T {
  if (!result.ok) throw failed(result.problem, language);
  return result.value;
}

function failed(problem: Parameters<typeof problemSentence>[0], language: Language): CliFailure {
  const words: Readonly<Record<string, string>> = columnWords(language);
  return new CliFailure(
    'unexpected',
    {},
    problemSentence(problem, language, (column) => words[column] ?? column),
  );
}

function findingsOf(check: CheckReport, language: Language): RunReport['findings'] {
  return check.findings
    .filter(({ severity }) => severity !== 'passed')
    .map((finding) => ({ code: finding.code, count: finding.count, text: findingSentence(finding, language) }));
}

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

function save(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new CliFailure('cannotWrite', { text: path });
  }
}
