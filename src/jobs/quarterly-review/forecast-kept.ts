import { quarterAfter, quarterText, type Quarter } from '../../engine/review/quarter';
import type { SnapshotForecast } from '../../engine/review/snapshot';
import type { PipelineFigures } from '../summarise-pipeline/compute';

/** What the next quarter is expected to bring, for the next review to be held against; null where nothing forecasts it. */
export function forecastOf({ quarters }: PipelineFigures, quarter: Quarter): SnapshotForecast | null {
  const next = quarterAfter(quarter);
  const row = quarters.ok ? quarters.value.find(({ period }) => period === quarterText(next)) : undefined;
  if (!row || row.deals === 0) return null;
  const cents = (amount: number): number => Math.round(amount * 100);
  return { quarter: next, weighted: cents(row.weighted), p10: cents(row.p10), p90: cents(row.p90) };
}
