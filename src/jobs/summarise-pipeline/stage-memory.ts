import { stage, type Stage } from '../../engine/pipeline/stages';
import type { StageMeanings } from '../../engine/pipeline/stage-names';
import { parsed, SETTING_PREFIX } from '../../workbook/settings';

/** What a person said that stage names mean: one setting for the whole workbook, so that next quarter's sheet need not ask again. */
export const STAGES_KEY = `${SETTING_PREFIX}stages`;

/** Meanings as kept; what is damaged is left out. */
export function meaningsOf(text: string | undefined): StageMeanings {
  const kept = parsed(text);
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return new Map();
  const entries = Object.entries(kept as Record<string, unknown>).filter(
    (entry): entry is [string, Stage] =>
      typeof entry[1] === 'number' && entry[1] >= stage.leadDevelopment && entry[1] <= stage.void,
  );
  return new Map(entries);
}

export function meaningsText(meanings: StageMeanings): string {
  // No prototype: a stage may be called "constructor".
  const kept = Object.create(null) as Record<string, Stage>;
  for (const [name, meaning] of meanings) kept[name] = meaning;
  return JSON.stringify(kept);
}
