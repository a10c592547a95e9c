import { descendingOrder } from '../core/descending-order';
import { success, type Result } from '../core/result';
import type { Steps } from '../core/steps';
import type { Rules } from '../rules/rules';
import { ageDeals, type Ageing } from './ageing';
import { convertAmounts, readRates } from './currencies';
import { wonCycle, type Cycle } from './cycle';
import { stageFlows, type StageFlows } from './stage-flow';
import { isOpen } from './stages';
import { summarisePipeline, type PipelineSummary } from './summary';
import { quarterGroups, sizeBands, tellsAmounts, winGroups, type SizeBands, type WinGroup } from './win-groups';
import { learnProbabilities, winRate, type LearnedProbability, type WinRate } from './win-rate';

/** Deals as columns, one entry a row; plain data, so that it can be sent to a worker. */
export interface PipelineColumns {
  /** `stage.none` where the row is left out. */
  readonly stages: Uint8Array;
  readonly lastStages: Uint8Array;
  readonly amounts: Float64Array;
  /** Serial days, NaN where there is none; null where the sheet has no such column. */
  readonly dates: Readonly<Record<'closeDate' | 'stageEntry' | 'created', Float64Array | null>>;
  /** Codes by row, −1 for none. */
  readonly owners: Int32Array | null;
  readonly products: Int32Array | null;
  readonly currencies: { readonly codes: Int32Array; readonly names: readonly string[] } | null;
}

/** What the sheet and the pane show of a pipeline, but for the forecasts; columns by row. */
export interface PipelineFigures {
  /** In one currency, as far as the rules have rates. */
  readonly amounts: Float64Array;
  readonly closeDays: Float64Array;
  /** Days of entry into the stage; of creation where the sheet tells no entry. */
  readonly entryDays: Float64Array;
  /** Those that deals are weighed with, by rule or learned. */
  readonly probabilities: readonly number[];
  readonly learned: readonly LearnedProbability[];
  readonly summary: PipelineSummary;
  readonly ages: Ageing;
  readonly flows: StageFlows;
  readonly cycle: Cycle | null;
  readonly wins: {
    readonly owner: readonly WinGroup[] | null;
    readonly product: readonly WinGroup[] | null;
    readonly size: readonly WinGroup[] | null;
    readonly quarter: readonly WinGroup[];
  };
  /** Names of the quarters in which deals close, oldest first. */
  readonly quarters: readonly string[];
  readonly winRate: Result<WinRate>;
  /** Null where lost deals mostly carry no amount, so that it would say nothing. */
  readonly winRateByValue: Result<WinRate> | null;
  readonly sizes: SizeBands | null;
  readonly currencies: {
    readonly names: readonly string[];
    readonly base: string | null;
    readonly withoutRate: number;
  };
  /** Rows of open deals, largest amount first. */
  readonly open: Uint32Array;
}

/**
 * Summary, ages, flows, cycle and win rates of one pipeline, from its columns.
 *
 * Shapes  deals: n rows → figures by stage and by group; ages: n; open: rows of open deals
 * Blanks  as the models say: a deal without an amount is in no sum, one without dates has no age
 * Ties    open deals of one amount: the older first, then in row order
 * Errors  those of `summarisePipeline` and `ageDeals`
 * Cost    some twenty passes over the rows, and sorts of ages and amounts
 *
 * @example allSteps(pipelineSteps({ stages: Uint8Array.of(3, 2), lastStages: Uint8Array.of(0, 0), amounts: Float64Array.of(5, 9), dates: { closeDate: null, stageEntry: null, created: null }, owners: null, products: null, currencies: null }, 46000, defaultRules)).value.open // => Uint32Array.of(1, 0)
 */
export function* pipelineSteps(
  columns: PipelineColumns,
  asOfDay: number,
  rules: Rules,
): Steps<Result<PipelineFigures>> {
  const { stages, lastStages, dates, owners, products } = columns;
  const blank = new Float64Array(stages.length).fill(NaN);
  const { amounts, ...currencies } = inOneCurrency(columns, rules);
  const closeDays = dates.closeDate ?? blank;
  const entryDays = dates.stageEntry ?? dates.created ?? blank;
  const learned = learnProbabilities(stages, lastStages, rules);
  const probabilities = probabilitiesBy(rules, learned);
  yield 0.1;
  const weighed: Rules = { ...rules, 'pipeline.probability': probabilities };
  const summary = summarisePipeline({ stages, amounts }, weighed, { days: entryDays, asOf: asOfDay });
  if (!summary.ok) return summary;
  yield 0.2;
  const ages = ageDeals(stages, entryDays, closeDays, asOfDay, rules);
  if (!ages.ok) return ages;
  yield 0.4;
  const sizes = sizeBands(stages, amounts);
  const quarters = quarterGroups(closeDays);
  yield 0.6;
  const by = (groups: Int32Array): readonly WinGroup[] => winGroups(stages, amounts, groups, rules);
  const wins = {
    owner: owners && by(owners),
    product: products && by(products),
    size: sizes && by(sizes.groups),
    quarter: by(quarters.groups),
  };
  yield 0.7;
  const rate = winRate(stages);
  const byValue = tellsAmounts(stages, amounts) ? winRate(stages, amounts) : null;
  yield 0.8;
  const cycle = wonCycle(stages, closeDays, {
    ...(dates.created && { created: dates.created }),
    ...(dates.stageEntry && { stageEntry: dates.stageEntry }),
  });
  const flows = stageFlows(stages, lastStages, ages.value.days);
  yield 0.9;
  const open = openOrder(stages, amounts, ages.value.days);
  return success(
    {
      amounts,
      closeDays,
      entryDays,
      probabilities,
      learned,
      summary: summary.value,
      ages: ages.value,
      flows,
      cycle,
      wins,
      quarters: quarters.names,
      winRate: rate,
      winRateByValue: byValue,
      sizes,
      currencies,
      open,
    },
    summary.notes,
  );
}

/** The rule's probabilities, or those learned; stage 6 is booked whichever. */
function probabilitiesBy(rules: Rules, learned: readonly LearnedProbability[]): readonly number[] {
  const rule = rules['pipeline.probability'];
  return rules['pipeline.weighing'] === 'rule' ? rule : [...learned.map((each) => each.learned), rule[5] ?? 1];
}

/** One currency alone is left as it is. */
function inOneCurrency({ amounts, currencies }: PipelineColumns, rules: Rules) {
  const names = currencies?.names ?? [];
  if (!currencies || names.length < 2) return { amounts, names, base: names[0] ?? null, withoutRate: 0 };
  const { rates, base } = readRates(rules['currency.rates']);
  // Without any rate nothing is brought together: sums are over all currencies, and everything shown says so.
  if (rates.size === 0) return { amounts, names, base: null, withoutRate: 0 };
  return { ...convertAmounts(amounts, currencies.codes, names, rates), names, base };
}

/** By money, and by time where no deal has an amount: two stable sorts, the one that counts less first. */
function openOrder(stages: Uint8Array, amounts: Float64Array, days: Float64Array): Uint32Array {
  const all = new Uint32Array(stages.length);
  let count = 0;
  for (let row = 0; row < stages.length; row++) if (isOpen(stages[row]!)) all[count++] = row;
  const sorted = (rows: Uint32Array, by: Float64Array): Uint32Array =>
    descendingOrder(Float64Array.from(rows, (row) => by[row]! || 0)).order.map((place) => rows[place]!);
  return sorted(sorted(all.slice(0, count), days), amounts);
}
