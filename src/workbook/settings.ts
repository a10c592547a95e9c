import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import { inExcel } from './run';

/** KAM keeps what belongs to a workbook in the workbook: under these keys, as JSON text. */
export const SETTING_PREFIX = 'KAM.';

/** What was last written on a sheet of ours, so that the next run knows which cells and looks are ours. */
export const writtenKey = (tag: string): string => `${SETTING_PREFIX}written.${tag}`;

/** Reads settings in one sync; one that is missing or not JSON is undefined (a person's own key is never read). */
export async function readSettings(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const found = keys.map((key) => ({ key, item: context.workbook.settings.getItemOrNullObject(key) }));
  for (const { item } of found) item.load('value');
  await context.sync();
  const values = new Map<string, string>();
  for (const { key, item } of found) {
    if (!item.isNullObject && typeof item.value === 'string') values.set(key, item.value);
  }
  return values;
}

/** JSON text as a value; undefined when it is missing or damaged, which reads as "never written". */
export function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Saves settings outside a run (rules, what the pane remembers); they are no part of undo. */
export function saveSettings(
  settings: readonly { readonly key: string; readonly value: string }[],
): Promise<Result<null>> {
  return inExcel(async (context) => {
    for (const { key, value } of settings) context.workbook.settings.add(key, value);
    await context.sync();
    return success(null);
  });
}
