import type { KeyColumn } from '../../engine/core/read-keys';
import type { Note, Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import { isoDay } from '../../engine/core/serial-day';
import { keysIn } from '../../engine/intake/read-columns';
import type { Field } from '../../engine/intake/types';
import { ageDeals, type Ageing } from '../../engine/pipeline/ageing';
import { convertAmounts, readRates } from '../../engine/pipeline/currencies';
import { wonCycle, type Cycle } from '../../engine/pipeline/cycle';
import type { Deals } from '../../engine/pipeline/deals';
import type { ForecastRow } from '../../engine/pipeline/forecast';
import { stageFlows, type StageFlows } from '../../engine/pipeline/stage-flow';
import { stage } from '../../engine/pipeline/stages';
import { summarisePipeline, type PipelineSummary } from '../../engine/pipeline/summary';
import { learnProbabilities, type LearnedProbability } from '../../engine/pipeline/win-rate';
import { quarterGroups, sizeBands, winGroups, type SizeBands, type WinGroup } from '../../engine/pipeline/win-groups';
import type { Rules } from '../../engine/rules/rules';
import type { Engine } from '../../worker/engine';
import type { Control } from '../contract';
import type { Checked } from '../source/check-source';
import type { WinBy } from './contract';

/** What the periods will bring, by month and by quarter; each may be impossible for a reason of its own. */
export interface Forecasts {
  readonly months: Result<readonly ForecastRow[]>;
  readonly quarters: Result<readonly ForecastRow[]>;
}

/** Everything that the job computes; columns by data row. */
export interface PipelineFigures extends SummaryFigures, Forecasts {}

/** The part that takes no time. */
export interface SummaryFigures {
  readonly asOf: string;
  readonly asOfDay: number;
  readonly rules: Rules;
  /** Those that deals are weighed with, by rule or learned. */
  readonly probabilities: readonly number[];
  readonly learned: readonly LearnedProbability[];
  readonly deals: Deals;
  readonly lastStages: Uint8Array;
  readonly closeDays: Float64Array;
  readonly entryDays: Float64Array;
  readonly summary: PipelineSummary;
  readonly ages: Ageing;
  readonly flows: StageFlows;
  readonly cycle: Cycle | null;
  readonly winBy: Readonly<
    Partial<Record<WinBy, { readonly groups: readonly WinGroup[]; readonly names: readonly string[] }>>
  >;
  readonly sizes: SizeBands | null;
  readonly keys: Readonly<Partial<Record<Field, KeyColumn>>>;
  readonly currencies: {
    readonly names: readonly string[];
    readonly base: string | null;
    readonly withoutRate: number;
  };
  readonly notes: readonly Note[];
}

/** What is read of a checked sheet: deals as columns, and what tells them apart. */
export interface ReadDeals {
  readonly stages: Uint8Array;
  readonly lastStages: Uint8Array;
  readonly amounts: Float64Array;
  readonly dates: Readonly<Record<'closeDate' | 'stageEntry' | 'created', Float64Array | undefined>>;
  readonly keys: PipelineFigures['keys'];
  readonly blank: Float64Array;
}

const KEY_FIELDS: readonly Field[] = ['opportunity', 'account', 'accountId', 'owner', 'product', 'currency'];

/** Takes the deals out of a checked sheet; rows that are left out are no deals. Done once, however often rules change. */
export function readDeals({ checked, applied, input, cells }: Checked): ReadDeals {
  const { columns, rows } = checked;
  const none = new Uint8Array(rows).fill(stage.none);
  const stages = (columns.deals?.stages ?? none).map((code, row) => (applied.leftOut[row] === 0 ? code : stage.none));
  const blank = new Float64Array(rows).fill(NaN);
  const keys: Partial<Record<Field, KeyColumn>> = {};
  for (const field of KEY_FIELDS) {
    const column = input.match[field];
    if (column !== undefined) keys[field] = keysIn(cells, column, input.table.dataStart);
  }
  const dates = {
    closeDate: columns.dates.get('closeDate'),
    stageEntry: columns.dates.get('stageEntry'),
    created: columns.dates.get('created'),
  };
  const amounts = columns.numbers.get('amount') ?? blank;
  return { stages, lastStages: columns.deals?.lastStages ?? new Uint8Array(rows), amounts, dates, keys, blank };
}

/** From deals and rules to everything that the sheet and the pane show, but for the forecasts. */
export function computeSummary(read: ReadDeals, rules: Rules, asOf: string): Result<SummaryFigures> {
  const { stages, lastStages, dates, keys, blank } = read;
  const asOfDay = isoDay(asOf) ?? 0;
  const money = convert(read, rules);
  const deals: Deals = { stages, amounts: money.amounts };
  const closeDays = dates.closeDate ?? blank;
  // Without a day of entry the age of a deal counts from its creation.
  const entryDays = dates.stageEntry ?? dates.created ?? blank;
  const learned = learnProbabilities(stages, lastStages, rules);
  const probabilities = probabilitiesBy(rules, learned);
  const weighed: Rules = { ...rules, 'pipeline.probability': probabilities };

  const summary = summarisePipeline(deals, weighed, { days: entryDays, asOf: asOfDay });
  if (!summary.ok) return summary;
  const ages = ageDeals(stages, entryDays, closeDays, asOfDay, rules);
  if (!ages.ok) return ages;
  const sizes = sizeBands(stages, money.amounts);
  const quarter = quarterGroups(closeDays);
  const by = (groups: Int32Array, names: readonly string[]) => ({ groups: winGroups(stages, money.amounts, groups, rules), names }); // prettier-ignore
  const { owner, product } = keys;
  return success(
    {
      asOf,
      asOfDay,
      rules,
      probabilities,
      learned,
      deals,
      lastStages,
      closeDays,
      entryDays,
      summary: summary.value,
      ages: ages.value,
      flows: stageFlows(stages, lastStages, ages.value.days),
      cycle: wonCycle(stages, closeDays, {
        ...(dates.created && { created: dates.created }),
        ...(dates.stageEntry && { stageEntry: dates.stageEntry }),
      }),
      winBy: {
        ...(owner && { owner: by(owner.codes, owner.keys) }),
        ...(product && { product: by(product.codes, product.keys) }),
        ...(sizes && { size: by(sizes.groups, ['small', 'medium', 'large']) }),
        ...(quarter.names.length > 0 && { quarter: by(quarter.groups, quarter.names) }),
      },
      sizes,
      keys,
      currencies: { names: money.names, base: money.base, withoutRate: money.withoutRate },
      notes: summary.notes,
    },
    summary.notes,
  );
}

/** Adds the forecasts, computed beside the page where it would feel them. */
export async function withForecasts(
  engine: Engine,
  figures: SummaryFigures,
  control?: Control,
): Promise<Result<PipelineFigures>> {
  const { deals, closeDays, asOfDay: asOf, rules, probabilities } = figures;
  const input = {
    deals,
    closeDays,
    asOf,
    rules: {
      'pipeline.probability': probabilities,
      'pipeline.commit': rules['pipeline.commit'],
      'pipeline.bestCase': rules['pipeline.bestCase'],
    },
  };
  const found = await engine.run('forecasts', input, control);
  return found.ok ? success({ ...figures, ...found.value }) : found;
}

/** The rule's probabilities, or those learned; stage 6 is booked whichever. */
export function probabilitiesBy(rules: Rules, learned: readonly LearnedProbability[]): readonly number[] {
  const rule = rules['pipeline.probability'];
  return rules['pipeline.weighing'] === 'rule' ? rule : [...learned.map((each) => each.learned), rule[5] ?? 1];
}

/** Amounts in one currency, as far as the rules have rates. One currency alone is left as it is. */
function convert({ amounts, keys }: ReadDeals, rules: Rules) {
  const currency = keys.currency;
  const names = currency?.keys ?? [];
  if (!currency || names.length < 2) return { amounts, names, base: names[0] ?? null, withoutRate: 0 };
  const { rates, base } = readRates(rules['currency.rates']);
  // Without any rate nothing is brought together: sums are over all currencies, and everything shown says so.
  if (rates.size === 0) return { amounts, names, base: null, withoutRate: 0 };
  return { ...convertAmounts(amounts, currency.codes, names, rates), names, base };
}
