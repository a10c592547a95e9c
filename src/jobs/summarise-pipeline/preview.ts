import type { Note } from '../../engine/core/result';
import { keyOf } from '../../engine/core/read-keys';
import { bottleneck } from '../../engine/pipeline/bottleneck';
import { velocity } from '../../engine/pipeline/pace';
import { pipelineCoverage } from '../../engine/pipeline/pace';
import { qualify, type Qualification } from '../../engine/pipeline/qualification';
import { partOf, rowsAStep, type Steps } from '../../engine/core/steps';
import { isOpen, stage } from '../../engine/pipeline/stages';
import { weightedAmount } from '../../engine/pipeline/summary';
import { inSlices } from '../../worker/in-line';
import type { PipelineFigures } from './compute';
import type {
  DealRatings,
  DealRow,
  DealWhy,
  ForecastView,
  NamedWinGroup,
  PipelinePreview,
  StageRow,
  WinBy,
} from './contract';

/** What a preview needs beside the figures. */
export interface PreviewInput {
  /** False where no deal has ratings, and none need be looked for. */
  readonly hasRatings: boolean;
  /** Ratings of a data row; undefined where it has none. */
  readonly ratingsOf: (row: number) => DealRatings | undefined;
  /** The stage as the sheet calls it. */
  readonly stageNameOf: (row: number) => string;
  /** The cell formula that gives the same weighted amount; null where a cell would not. */
  readonly formulaOf: (row: number) => string | null;
  readonly valuesBecause: readonly Note[];
}

/** The figures as the pane, the command line and the sheet show them. */
export function* previewSteps(figures: PipelineFigures, input: PreviewInput): Steps<PipelinePreview> {
  const { open: openRows, winRate: rate, winRateByValue: byValue, summary, rules, deals, ages, keys } = figures;
  const { stages, amounts } = deals;
  const at = (name: string | number): number => summary.rows.indexOf(name as (typeof summary.rows)[number]);
  const [open, won, lost] = [at('open'), at(stage.won), at(stage.lost)];
  const openAmount = summary.amounts[open]!;
  const target = rules['pipeline.target'];
  const coverage = target > 0 ? pipelineCoverage(openAmount, target, rules) : null;

  const deal = (row: number): DealRow => {
    const names = [keys.opportunity, keys.account, keys.accountId].map((column) => keyAt(column, row));
    const code = stages[row]!;
    return {
      row,
      name: names.find((name) => name !== '') ?? '',
      account: names[1] !== '' ? names[1]! : names[2]!,
      owner: keyAt(keys.owner, row),
      stage: code,
      amount: amounts[row]!,
      weighted: weightedOf(figures, row),
      days: ages.days[row]!,
      limit: isOpen(code) ? ages.limits[code - 1]! : NaN,
      close: figures.closeDays[row]!,
      isStalled: ages.stalled[row] === 1,
      isSlipped: ages.slipped[row] === 1,
      grade: gradeOf(input.ratingsOf(row), figures)?.grade ?? null,
    };
  };
  const openWithAmount = openRows.reduce((sum, row) => sum + (Number.isNaN(amounts[row]!) ? 0 : 1), 0);
  yield 0.1;
  const stalled = openRows.filter((row) => ages.stalled[row] === 1);
  const slipped = openRows.filter((row) => ages.slipped[row] === 1);
  yield 0.2;
  const counted = yield* partOf(countSteps(figures), 0.2, 0.3);
  const wonDeals = won < 0 ? 0 : summary.counts[won]!;
  const meanDeal = meanOpenDeal(openAmount, openWithAmount);
  const pace =
    rate.ok && figures.cycle && !Number.isNaN(meanDeal)
      ? velocity(openRows.length, rate.value.rate, meanDeal, figures.cycle.meanDays)
      : null;
  const graded = { A: 0, B: 0, C: 0, D: 0 };
  for (let at = 0; input.hasRatings && at < openRows.length; at++) {
    if (at % rowsAStep === 0) yield 0.3;
    const found = gradeOf(input.ratingsOf(openRows[at]!), figures);
    if (found) graded[found.grade]++;
  }
  yield 0.9;

  return {
    asOf: figures.asOf,
    deals: summary.counts[at('total')]!,
    open: summary.counts[open]!,
    openAmount,
    openWithAmount,
    weighted: summary.weighted[open]!,
    won: wonDeals,
    lost: lost < 0 ? 0 : summary.counts[lost]!,
    wonAmount: won < 0 ? 0 : summary.amounts[won]!,
    stages: summary.rows.map((name, k): StageRow => ({
      stage: name,
      deals: summary.counts[k]!,
      amount: summary.amounts[k]!,
      share: summary.shares[k]!,
      weighted: summary.weighted[k]!,
      meanAge: summary.meanAge[k]!,
      oldest: summary.oldest[k]!,
      flow: typeof name === 'number' && isOpen(name) ? figures.flows.flows[name - 1]! : null,
    })),
    bottleneck: slowest(figures),
    unplaced: figures.flows.unplaced,
    forecast: forecastView(figures, counted),
    target,
    coverage: coverage?.ok ? { ...coverage.value, wanted: rules['pipeline.coverage'] } : null,
    velocity: pace?.ok ? { perDay: pace.value, deals: openRows.length, meanDeal } : null,
    cycle: figures.cycle,
    counted,
    winRate: rate.ok
      ? {
          rate: rate.value.rate,
          isSmall: rate.value.won + rate.value.lost < rules['pipeline.fewCases'],
          byValue: byValue?.ok ? byValue.value.rate : null,
        }
      : null,
    winBy: namedGroups(figures),
    sizes: figures.sizes?.from ?? null,
    probabilities: figures.learned,
    weighing: rules['pipeline.weighing'],
    stalled,
    slipped,
    openRows,
    currencies: figures.currencies,
    graded,
    deal,
    why: (row) => whyOf(figures, input, deal(row)),
    find: (text, control) => inSlices(findSteps(text, openRows, deal), control),
    notes: figures.notes,
    valuesBecause: input.valuesBecause,
  };
}

export function weightedOf({ deals, probabilities }: PipelineFigures, row: number): number {
  return weightedAmount(deals.amounts[row]!, deals.stages[row]!, { 'pipeline.probability': probabilities });
}

export function gradeOf(ratings: DealRatings | undefined, { rules }: PipelineFigures): Qualification | null {
  return ratings === undefined ? null : qualify(ratings, rules);
}

function meanOpenDeal(amount: number, deals: number): number {
  return deals > 0 ? amount / deals : NaN;
}

function keyAt(column: PipelineFigures['keys']['owner'], row: number): string {
  const code = column?.codes[row] ?? -1;
  return code < 0 ? '' : keyOf(column!.keys[code]!);
}

/** Worst by conversion × time; where conversion is unknown, the stage in which deals stay longest. */
function slowest({ flows }: PipelineFigures): PipelinePreview['bottleneck'] {
  const both = bottleneck(flows.flows);
  if (both !== null) return { stage: both, isByTime: false };
  const byTime = bottleneck(flows.flows.map(({ meanDays }) => ({ conversion: 0, meanDays })));
  return byTime === null ? null : { stage: byTime, isByTime: true };
}

function forecastView(
  { months, quarters, rules }: PipelineFigures,
  { openWithoutDate, openInForecast }: PipelinePreview['counted'],
): ForecastView {
  const period = rules['pipeline.period'];
  const rows = period === 'month' ? months : quarters;
  if (!rows.ok) return { state: 'none', because: rows.problem };
  const ahead = quarters.ok ? quarters.value.slice(1) : [];
  // Dates alone forecast nothing.
  if (openInForecast === 0) return { state: 'none', because: { code: 'no-open-amounts' } };
  return {
    state: 'made',
    period,
    rows: rows.value,
    quarter: ahead.find((row) => row.deals > 0) ?? null,
    isSimulated: rows.value.some(({ method }) => method === 'simulated'),
    withoutDate: openWithoutDate,
    target: period === 'month' ? rules['pipeline.target'] / 3 : rules['pipeline.target'],
  };
}

function namedGroups({ winBy }: PipelineFigures): PipelinePreview['winBy'] {
  const named: Partial<Record<WinBy, readonly NamedWinGroup[]>> = {};
  for (const by of ['owner', 'product', 'size', 'quarter'] as const) {
    const found = winBy[by];
    if (!found || found.groups.length === 0) continue;
    const groups = found.groups.map(({ group, ...rest }) => ({ group, name: found.names[group] ?? '', ...rest }));
    // Sizes and quarters have an order of their own.
    if (by === 'size' || by === 'quarter') groups.sort((one, other) => one.group - other.group);
    named[by] = groups.map(({ name, won, lost, rate, wonAmount, isSmall }) => ({
      name,
      won,
      lost,
      rate,
      wonAmount,
      isSmall,
    }));
  }
  return named;
}

function whyOf(figures: PipelineFigures, input: PreviewInput, deal: DealRow): DealWhy {
  const ratings = input.ratingsOf(deal.row) ?? [];
  const here = figures.probabilities[deal.stage - 1] ?? NaN;
  const there = figures.probabilities[deal.stage] ?? NaN;
  const moves = isOpen(deal.stage) && !Number.isNaN(deal.amount);
  return {
    deal,
    stageName: input.stageNameOf(deal.row),
    probability: here,
    weighing: figures.rules['pipeline.weighing'],
    next: moves ? { stage: deal.stage + 1, by: deal.amount * (there - here) } : null,
    qualification: gradeOf(input.ratingsOf(deal.row), figures),
    ratings,
    formula: input.formulaOf(deal.row),
  };
}

/** Accounts that have deals, and what deals lack. */
function* countSteps({ keys, deals, closeDays }: PipelineFigures): Steps<PipelinePreview['counted']> {
  const accounts = keys.accountId ?? keys.account;
  const hasDeal = new Uint8Array(accounts?.keys.length ?? 0);
  const counts = { accounts: 0, withoutAccount: 0, openWithoutDate: 0, openInForecast: 0 };
  for (let row = 0; row < deals.stages.length; row++) {
    if (row % rowsAStep === 0) yield row / deals.stages.length;
    const code = deals.stages[row]!;
    if (code === stage.none) continue;
    const account = accounts ? accounts.codes[row]! : -1;
    if (accounts && account < 0) counts.withoutAccount++;
    if (hasDeal[account] === 0) {
      hasDeal[account] = 1;
      counts.accounts++;
    }
    if (!isOpen(code)) continue;
    if (Number.isNaN(closeDays[row]!)) counts.openWithoutDate++;
    else if (!Number.isNaN(deals.amounts[row]!)) counts.openInForecast++;
  }
  return counts;
}

function* findSteps(text: string, rows: Uint32Array, deal: (row: number) => DealRow): Steps<Uint32Array> {
  const wanted = text.normalize('NFKC').toLowerCase();
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    if (at % rowsAStep === 0) yield at / rows.length;
    const { name, account, owner } = deal(rows[at]!);
    const isIt = [name, account, owner].some((each) => each.normalize('NFKC').toLowerCase().includes(wanted));
    if (isIt) found[count++] = rows[at]!;
  }
  return found.slice(0, count);
}
