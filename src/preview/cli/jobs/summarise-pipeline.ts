import type { Choices } from '../../../engine/intake/types';
import { createSummarisePipeline } from '../../../jobs/summarise-pipeline/summarise-pipeline';
import type { PipelinePreview, PipelineReport } from '../../../jobs/summarise-pipeline/contract';
import { cliWords } from '../../../locales/cli';
import { columnWords } from '../../../locales/columns';
import { fill, type Language } from '../../../locales/language';
import { nameWords } from '../../../locales/names';
import { pipelineSheetWords } from '../../../locales/pipeline-sheet';
import { problemSentence } from '../../../locales/problems';
import { CliFailure } from '../failure';
import { chooseSource, jobSettings, matchWith, tookLine } from '../run-settings';
import { failed, findingLines, need, type FindingLine, type JobRunner } from './job-runner';

/** What a run found and wrote, as `--json` prints it. */
interface RunReport extends Pick<
  PipelinePreview,
  | 'asOf'
  | 'deals'
  | 'open'
  | 'openAmount'
  | 'weighted'
  | 'won'
  | 'lost'
  | 'wonAmount'
  | 'stages'
  | 'bottleneck'
  | 'forecast'
  | 'coverage'
  | 'velocity'
  | 'cycle'
  | 'winRate'
  | 'winBy'
  | 'probabilities'
> {
  // prettier-ignore
  readonly source: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly leftOut: number;
  readonly findings: readonly FindingLine[];
  readonly stalled: number;
  readonly slipped: number;
  readonly written: (PipelineReport & { readonly file: string }) | null;
}

const FIELDS = ['account', 'accountId', 'opportunity', 'stage', 'outcome', 'amount', 'closeDate', 'stageEntry', 'created', 'owner', 'product', 'currency'] as const; // prettier-ignore

export const summarisePipeline: JobRunner = (command) => {
  const { stages, others } = stageChoices(command.settings);
  const settings = jobSettings(others, FIELDS);
  return async ({ language, sources, rules, save }) => {
    const source = chooseSource(sources, settings, ['opportunities']);
    if (!source) throw new CliFailure('noData', { text: command.file });
    const job = createSummarisePipeline();
    const data = need(await job.open(source.ref), language);
    const match = matchWith(data, settings);
    const check = need(await job.check(match, stages), language);
    if (check.problem) throw failed(check.problem, language);
    const preview = need(await job.preview(match, stages, rules), language);
    const options = { as: settings.as, beside: settings.beside ?? true };
    const report = command.out === undefined ? null : need(await job.write(options, language), language);
    if (command.out !== undefined) await save(command.out);
    const words = columnWords(language);
    const columns = Object.fromEntries(
      Object.entries(match).map(([field, column]) => [words[field as keyof typeof words], data.labels[column] ?? '']),
    );
    const { asOf, deals, open, openAmount, weighted, won, lost, wonAmount } = preview;
    const outcome: RunReport = {
      source: source.label,
      columns,
      rows: check.rows,
      leftOut: check.leftOut,
      findings: findingLines(check.findings, language),
      ...{ asOf, deals, open, openAmount, weighted, won, lost, wonAmount },
      stages: preview.stages,
      bottleneck: preview.bottleneck,
      forecast: preview.forecast,
      coverage: preview.coverage,
      velocity: preview.velocity,
      cycle: preview.cycle,
      winRate: preview.winRate,
      winBy: preview.winBy,
      probabilities: preview.probabilities,
      stalled: preview.stalled.length,
      slipped: preview.slipped.length,
      written: report && { ...report, file: command.out ?? '' },
    };
    const lines = [tookLine(data, match, language), ...outcome.findings.map(({ text }) => text)];
    return { report: outcome, text: outcomeText(outcome, language), lines };
  };
};

/** `--set "stage:Pilot=2"`: what a stage name means, by our number (7 won, 8 lost, 9 void). */
function stageChoices(given: Readonly<Record<string, string>>) {
  const stages: Record<string, string> = {};
  const others: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = /^stage:(.+)$/.exec(key)?.[1];
    if (name === undefined) others[key] = value;
    else if (/^[1-9]$/.test(value)) stages[`unknown-stage:${name}`] = `stage-${value}`;
    else throw new CliFailure('badSetting', { text: `${key}=${value}`, list: 'stage:NAME=1…9' });
  }
  return { stages: stages as Choices, others };
}

function outcomeText(outcome: RunReport, language: Language): string {
  const words = cliWords(language);
  const text = pipelineSheetWords(language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const names = nameWords(language).stages;
  const lines = [
    fill(words.leftOut, { count: number.format(outcome.leftOut), rows: number.format(outcome.rows) }),
    ...outcome.stages.map(
      ({ stage, deals, amount, weighted }) =>
      [names[stage as keyof typeof names], number.format(deals), number.format(amount), Number.isNaN(weighted) ? '' : number.format(weighted)].join('\t').trimEnd(), // prettier-ignore
    ),
  ];
  const { winRate, cycle, forecast, coverage, velocity, written } = outcome;
  const { measures, remarks } = text;
  const line = (label: string, value: string, remark = ''): void => void lines.push(`${label}\t${value}${remark === '' ? '' : `\t${remark}`}`); // prettier-ignore
  if (winRate) {
    line(measures.winRate, percent.format(winRate.rate), winRate.isSmall ? remarks.few : '');
    line(measures.winRateValue, winRate.byValue === null ? '' : percent.format(winRate.byValue), winRate.byValue === null ? remarks.noValue : ''); // prettier-ignore
  }
  if (cycle) {
    line(measures.cycleMean, number.format(cycle.meanDays));
    line(measures.cycleMedian, number.format(cycle.medianDays));
  }
  if (velocity) line(measures.velocity, number.format(velocity.perDay));
  if (coverage) line(measures.coverage, number.format(coverage.multiple));
  if (outcome.bottleneck) line(measures.bottleneck, names[outcome.bottleneck.stage as keyof typeof names]);
  if (forecast.state === 'none')
    lines.push(fill(remarks.noForecast, { reason: problemSentence(forecast.because, language) })); // prettier-ignore
  else {
    for (const { period, open, weighted, p10, p50, p90 } of forecast.rows) {
      line(period === 'overdue' ? nameWords(language).overdue : period, [open, weighted, p10, p50, p90].map((value) => number.format(value)).join('\t')); // prettier-ignore
    }
  }
  lines.push(fill(text.findingStalled, { stalled: number.format(outcome.stalled), slipped: number.format(outcome.slipped) })); // prettier-ignore
  lines.push(written ? fill(words.written, { file: written.file, list: written.sheets.join(', ') }) : words.notWritten);
  return `${lines.join('\n')}\n`;
}
