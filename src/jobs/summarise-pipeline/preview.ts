import type { Note } from '../../engine/core/result';
import { keyOf } from '../../engine/core/read-keys';
import { bottleneck } from '../../engine/pipeline/bottleneck';
import { velocity } from '../../engine/pipeline/pace';
import { pipelineCoverage } from '../../engine/pipeline/pace';
import { qualify, type Grade, type Qualification } from '../../engine/pipeline/qualification';
import { isOpen, stage } from '../../engine/pipeline/stages';
import { weightedAmount } from '../../engine/pipeline/summary';
import { winRate } from '../../engine/pipeline/win-rate';
import { tellsAmounts } from '../../engine/pipeline/win-groups';
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
  /** Ratings of a data row; undefined where it has none. */
  readonly ratingsOf: (row: number) => DealRatings | undefined;
  /** The stage as the sheet calls it. */
  readonly stageNameOf: (row: number) => string;
  /** The cell formula that gives the same weighted amount; null where a cell would not. */
  readonly formulaOf: (row: number) => string | null;
  readonly valuesBecause: readonly Note[];
}

/** The figures as the pane, the command line and the sheet show them. */
export function previewOf(figures: PipelineFigures, input: PreviewInput): PipelinePreview {
  const { summary, rules, deals, ages, keys } = figures;
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
  const openRows = rowsWhere(stages, (row) => isOpen(stages[row]!));
  const openWithAmount = openRows.reduce((sum, row) => sum + (Number.isNaN(amounts[row]!) ? 0 : 1), 0);
  // Rank by money, and by time where no deal has an amount.
  const weight = (row: number): number => (Number.isNaN(amounts[row]!) ? 0 : amounts[row]!);
  const byAmount = (one: number, other: number): number =>
    weight(other) - weight(one) || (ages.days[other]! || 0) - (ages.days[one]! || 0) || one - other;
  const rate = winRate(stages);
  const byValue = tellsAmounts(stages, amounts) ? winRate(stages, amounts) : null;
  const wonDeals = won < 0 ? 0 : summary.counts[won]!;
  const meanDeal = meanOpenDeal(openAmount, openWithAmount);
  const pace =
    rate.ok && figures.cycle && !Number.isNaN(meanDeal)
      ? velocity(openRows.length, rate.value.rate, meanDeal, figures.cycle.meanDays)
      : null;
  const rated = openRows.map((row) => gradeOf(input.ratingsOf(row), figures)).filter((found) => found !== null);
  const countOf = (grade: Grade): number => rated.filter((found) => found.grade === grade).length;

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
    forecast: forecastView(figures),
    target,
    coverage: coverage?.ok ? { ...coverage.value, wanted: rules['pipeline.coverage'] } : null,
    velocity: pace?.ok ? { perDay: pace.value, deals: openRows.length, meanDeal } : null,
    cycle: figures.cycle,
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
    stalled: openRows.filter((row) => ages.stalled[row] === 1).sort(byAmount),
    slipped: openRows.filter((row) => ages.slipped[row] === 1).sort(byAmount),
    openRows: [...openRows].sort(byAmount),
    currencies: figures.currencies,
    graded: { A: countOf('A'), B: countOf('B'), C: countOf('C'), D: countOf('D') },
    deal,
    why: (row) => whyOf(figures, input, deal(row)),
    find: (text) => find(text, openRows, deal),
    notes: figures.notes,
    valuesBecause: input.valuesBecause,
  };
}

export function weightedOf({ deals, rules, probabilities }: PipelineFigures, row: number): number {
  return weightedAmount(deals.amounts[row]!, deals.stages[row]!, { ...rules, 'pipeline.probability': probabilities });
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

function rowsWhere(stages: Uint8Array, test: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < stages.length; row++) if (test(row)) rows.push(row);
  return rows;
}

/** Worst by conversion × time; where conversion is unknown, the stage in which deals stay longest. */
function slowest({ flows }: PipelineFigures): PipelinePreview['bottleneck'] {
  const both = bottleneck(flows.flows);
  if (both !== null) return { stage: both, isByTime: false };
  const byTime = bottleneck(flows.flows.map(({ meanDays }) => ({ conversion: 0, meanDays })));
  return byTime === null ? null : { stage: byTime, isByTime: true };
}

function forecastView({ months, quarters, rules, closeDays, deals }: PipelineFigures): ForecastView {
  const period = rules['pipeline.period'];
  const rows = period === 'month' ? months : quarters;
  if (!rows.ok) return { state: 'none', because: rows.problem };
  const ahead = quarters.ok ? quarters.value.slice(1) : [];
  let withoutDate = 0;
  let withoutAmount = 0;
  for (let row = 0; row < deals.stages.length; row++) {
    if (!isOpen(deals.stages[row]!)) continue;
    if (Number.isNaN(closeDays[row]!)) withoutDate++;
    else if (!Number.isNaN(deals.amounts[row]!)) withoutAmount++;
  }
  // Dates alone forecast nothing.
  if (withoutAmount === 0) return { state: 'none', because: { code: 'no-open-amounts' } };
  return {
    state: 'made',
    period,
    rows: rows.value,
    quarter: ahead.find((row) => row.deals > 0) ?? null,
    isSimulated: rows.value.some(({ method }) => method === 'simulated'),
    withoutDate,
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

function find(text: string, rows: readonly number[], deal: (row: number) => DealRow): readonly number[] {
  const wanted = text.normalize('NFKC').toLowerCase();
  return rows.filter((row) => {
    const { name, account, owner } = deal(row);
    return [name, account, owner].some((each) => each.normalize('NFKC').toLowerCase().includes(wanted));
  });
}
