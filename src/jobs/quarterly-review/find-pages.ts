import { readWholeSheets } from '../../workbook/read-whole';
import type { WorkbookContext } from '../../workbook/run';
import { listSheets } from '../../workbook/sheets';
import { findPage, type FoundPage } from './keyed-page';
import { planPageOf } from './plan-inputs';
import type { PlanPage } from './review';

const REVIEW = /^review-(\d{4})Q([1-4])$/;
const PLAN = /^plan-(.*)$/s;

/** The review pages and plans of the workbook, whatever their sheets are called now. */
export interface Pages {
  /** Earliest quarter first. */
  readonly reviews: readonly { readonly tag: string; readonly quarter: string; readonly found: FoundPage }[];
  /** By key of the account. */
  readonly plans: ReadonlyMap<string, PlanPage>;
}

export async function findPages(context: WorkbookContext): Promise<Pages> {
  const sheets = (await listSheets(context)).filter(({ tag }) => tag !== null && (REVIEW.test(tag) || PLAN.test(tag)));
  const contents = await readWholeSheets(
    context,
    sheets.map(({ id }) => id),
  );
  const reviews: Pages['reviews'][number][] = [];
  const plans = new Map<string, PlanPage>();
  sheets.forEach((sheet, k) => {
    const found = findPage(contents[k]!);
    const quarter = REVIEW.exec(sheet.tag!);
    if (quarter && found) reviews.push({ tag: sheet.tag!, quarter: `${quarter[1]} Q${quarter[2]}`, found });
    const key = PLAN.exec(sheet.tag!)?.[1];
    if (key !== undefined) plans.set(key, planPageOf(sheet.name, found));
  });
  reviews.sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
  return { reviews, plans };
}
