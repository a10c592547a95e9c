import type { KeyColumn } from '../../engine/core/read-keys';
import type { Note, Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import { isoDay } from '../../engine/core/serial-day';
import { partOf, rowsAStep, type Steps } from '../../engine/core/steps';
import { keySteps } from '../../engine/intake/read-columns';
import type { Field } from '../../engine/intake/types';
import type { Deals } from '../../engine/pipeline/deals';
import type { ForecastRow } from '../../engine/pipeline/forecast';
import type { PipelineColumns, PipelineFigures as SummedFigures } from '../../engine/pipeline/pipeline-figures';
import { stage } from '../../engine/pipeline/stages';
import type { WinGroup } from '../../engine/pipeline/win-groups';
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

/** All but the forecasts. */
export interface SummaryFigures extends Omit<SummedFigures, 'amounts' | 'wins' | 'quarters'> {
  readonly asOf: string;
  readonly asOfDay: number;
  readonly rules: Rules;
  readonly deals: Deals;
  readonly lastStages: Uint8Array;
  readonly winBy: Readonly<
    Partial<Record<WinBy, { readonly groups: readonly WinGroup[]; readonly names: readonly string[] }>>
  >;
  readonly keys: Readonly<Partial<Record<Field, KeyColumn>>>;
  readonly notes: readonly Note[];
}

/** What is read of a checked sheet: deals as columns, and what tells them apart. */
export interface ReadDeals {
  readonly columns: PipelineColumns;
  readonly keys: SummaryFigures['keys'];
}

const KEY_FIELDS: readonly Field[] = ['opportunity', 'account', 'accountId', 'owner', 'product', 'currency'];

/** Takes the deals out of a checked sheet; rows that are left out are no deals. Done once, however often rules change. */
export function* readDealSteps({ checked, applied, input, cells }: Checked): Steps<ReadDeals> {
  const { columns, rows } = checked;
  const keys: Partial<Record<Field, KeyColumn>> = {};
  for (const [k, field] of KEY_FIELDS.entries()) {
    const column = input.match[field];
    if (column === undefined) continue;
    const [from, to] = [k / (KEY_FIELDS.length + 1), (k + 1) / (KEY_FIELDS.length + 1)];
    keys[field] = yield* partOf(keySteps(cells, column, input.table.dataStart), from, to);
  }
  const stages = new Uint8Array(rows).fill(stage.none);
  for (let row = 0; row < rows; row++) {
    if (row % rowsAStep === 0) yield 1;
    if (columns.deals && applied.leftOut[row] === 0) stages[row] = columns.deals.stages[row]!;
  }
  const { owner, product, currency } = keys;
  return {
    columns: {
      stages,
      lastStages: columns.deals?.lastStages ?? new Uint8Array(rows),
      amounts: columns.numbers.get('amount') ?? new Float64Array(rows).fill(NaN),
      dates: {
        closeDate: columns.dates.get('closeDate') ?? null,
        stageEntry: columns.dates.get('stageEntry') ?? null,
        created: columns.dates.get('created') ?? null,
      },
      owners: owner?.codes ?? null,
      products: product?.codes ?? null,
      currencies: currency ? { codes: currency.codes, names: currency.keys } : null,
    },
    keys,
  };
}

/** From deals and rules to everything that the sheet and the pane show, but for the forecasts. */
export async function summaryWith(
  engine: Engine,
  { columns, keys }: ReadDeals,
  rules: Rules,
  asOf: string,
  control?: Control,
): Promise<Result<SummaryFigures>> {
  const asOfDay = isoDay(asOf) ?? 0;
  const found = await engine.run('pipeline', { columns, asOf: asOfDay, rules }, control);
  if (!found.ok) return found;
  const { amounts, wins, quarters, ...figures } = found.value;
  const { owner, product } = keys;
  return success(
    {
      ...figures,
      asOf,
      asOfDay,
      rules,
      deals: { stages: columns.stages, amounts },
      lastStages: columns.lastStages,
      winBy: {
        ...(owner && wins.owner && { owner: { groups: wins.owner, names: owner.keys } }),
        ...(product && wins.product && { product: { groups: wins.product, names: product.keys } }),
        ...(wins.size && { size: { groups: wins.size, names: ['small', 'medium', 'large'] } }),
        ...(quarters.length > 0 && { quarter: { groups: wins.quarter, names: quarters } }),
      },
      keys,
      notes: found.notes,
    },
    found.notes,
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
