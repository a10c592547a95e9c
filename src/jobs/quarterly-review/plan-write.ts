import { quarterText } from '../../engine/review/quarter';
import type { Language } from '../../locales/language';
import { canDraw } from '../../workbook/drawings';
import { Stop } from '../../workbook/faults';
import type { WorkbookContext } from '../../workbook/run';
import { readSettings } from '../../workbook/settings';
import { listSheets } from '../../workbook/sheets';
import { NOTHING, type WritePlan } from '../../workbook/write-plan';
import type { PartPlan } from '../../workbook/xml-parts';
import type { Announcement, SourceRef } from '../contract';
import { RUNS_KEY, runsWith } from '../last-runs';
import { rulesSetting } from '../rules-store';
import { planActions, writtenOf, type MergedActions } from './action-table';
import type { ReviewPreview, ReviewReport, ReviewWriteOptions } from './contract';
import type { KeyedPage } from './keyed-page';
import { pageFacts } from './page-facts';
import { placePages } from './place-pages';
import { layoutPlan, type History } from './plan-page';
import { keyOf } from './account-views';
import type { Review } from './review';
import { layoutReview, reviewTag } from './review-page';
import { actionsPart, snapshotPart, summaryOf, type Store } from './store';

/** What a preview computed, with what a write must know beside it. */
export interface WriteInput {
  readonly review: Review;
  readonly preview: ReviewPreview;
  readonly store: Store;
  readonly merged: MergedActions;
  /** Sheet and source that new pages stand behind and the run is remembered by. */
  readonly source: { readonly sheet: string; readonly ref: SourceRef };
  readonly marks: WritePlan['marks'];
  readonly settings: WritePlan['settings'];
  readonly historyOf: (key: string) => History;
}

export interface PlannedWrite {
  readonly plan: WritePlan;
  readonly report: ReviewReport;
  readonly announcements: readonly Announcement[];
}

/** Looks up the pages that are there and lays out what this run writes: new pages whole, known ones cell by cell. Changes nothing. */
export async function planWrite(
  context: WorkbookContext,
  write: WriteInput,
  options: ReviewWriteOptions,
  language: Language,
): Promise<PlannedWrite> {
  const { review, preview, store, merged, source } = write;
  const sheets = await listSheets(context);
  const after = sheets.some(({ name }) => name === source.sheet) ? source.sheet : (sheets.at(-1)?.name ?? '');
  const facts = pageFacts(review, preview, language, after, options.snapshot ? snapshotName(write) : null, canDraw());
  const tag = reviewTag(preview.quarter);
  const known = merged.pages.find((page) => page.tag === tag);
  const pages: KeyedPage[] = [];
  if (options.review) pages.push(layoutReview(facts, known?.found ?? null));
  const indexOf = new Map(Array.from({ length: preview.accounts }, (_, index) => [keyOf(review, index), index]));
  for (const key of options.plans) {
    const index = indexOf.get(key);
    if (index === undefined) throw new Stop({ code: 'account-gone', params: { text: key } });
    pages.push(layoutPlan(facts, index, write.historyOf(key)));
  }
  const table = planActions(merged, preview.actions, review.input.actions, tag, language);
  const placed = await placePages(context, pages, sheets, store, table.inserts);
  const isNewReview = options.review && !known;
  const listed = new Set(preview.actions.map(({ id }) => id));
  const written = isNewReview ? { ...table.written, [tag]: writtenOf(review.input.actions, listed) } : table.written;
  const snapshot = options.snapshot ? { ...review.now, name: snapshotName(write) } : null;
  const taken = snapshot && snapshotPart(snapshot);
  const parts: PartPlan[] = [
    ...placed.updates.parts,
    ...(taken ? [taken] : []),
    actionsPart({ actions: review.input.actions, written: { ...store.actions.written, ...written } }),
  ];
  const settings = await readSettings(context, [RUNS_KEY]);
  const names = placed.pages.map(({ name }) => name);
  const run = { job: 'quarterly-review' as const, when: review.input.asOf, source: source.ref, sheets: names };
  const plan: WritePlan = {
    ...NOTHING,
    ...placed.updates,
    cells: [...placed.updates.cells, ...table.cells],
    inserts: table.inserts,
    parts,
    marks: write.marks,
    settings: [...write.settings, rulesSetting(review.input.rules), runsWith(settings.get(RUNS_KEY), run)],
  };
  return {
    plan,
    report: {
      accounts: preview.figures[2]!.now ?? 0,
      charts:
        placed.updates.sheets.flatMap(({ look }) => look).filter(({ kind }) => kind === 'chart').length +
        placed.updates.charts.length +
        placed.updates.addedCharts.length,
      sheets: names,
      plans: options.plans.length,
      snapshot: snapshot && summaryOf(snapshot.id, taken!.text!),
    },
    announcements: placed.pages.map(({ name, isNew }) => ({ kind: 'sheet', where: name, isNew })),
  };
}

/** A snapshot that the person has given another name keeps it when it is taken again. */
function snapshotName({ review, store }: WriteInput): string {
  const text = store.snapshots.get(review.now.id);
  const known = text === undefined ? null : summaryOf(review.now.id, text);
  return known && known.problem === null ? known.name : quarterText(review.input.quarter);
}
