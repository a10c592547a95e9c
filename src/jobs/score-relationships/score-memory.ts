import type { ScoreRecord } from '../../engine/relationship/score-movers';
import { parsed, SETTING_PREFIX } from '../../workbook/settings';
import type { Setting } from '../../workbook/write-plan';
import type { Relationships } from './compute';

/** Scores of the last run and of the one before, so that a run repeated on the same day still shows what has moved. */
export const SCORES_KEY = `${SETTING_PREFIX}relationship-scores`;

/** What is kept of a scoring: one decimal is what people see. */
export function scoreRecord({ universe, scores, asOf }: Relationships): ScoreRecord {
  const rounded = (column: Float64Array, factor: number): (number | null)[] =>
    Array.from(column, (value) => (Number.isNaN(value) ? null : Math.round(value * factor) / factor));
  return {
    asOf,
    keys: universe.keys,
    scores: rounded(scores.score, 10),
    parts: scores.parts.map((column) => rounded(column, 1)),
  };
}

export function savedScores(text: string | undefined): readonly ScoreRecord[] {
  const saved = parsed(text);
  return Array.isArray(saved) ? (saved as ScoreRecord[]).filter((each) => Array.isArray(each?.keys)) : [];
}

/** The latest scoring of another day. */
export function scoresBefore(saved: readonly ScoreRecord[], asOf: string): ScoreRecord | null {
  return saved.find((each) => each.asOf !== asOf) ?? null;
}

/** The setting after this scoring: it takes the place of one of the same day. */
export function scoresWith(text: string | undefined, record: ScoreRecord): Setting {
  const before = scoresBefore(savedScores(text), record.asOf);
  return { key: SCORES_KEY, value: JSON.stringify(before ? [record, before] : [record]) };
}
