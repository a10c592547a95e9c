import { quarterText } from '../../engine/review/quarter';
import type { Language } from '../../locales/language';
import type { DrawingChange } from '../../workbook/drawing-changes';
import { canDraw, readShapes, type DrawingPlace } from '../../workbook/drawings';
import { Stop } from '../../workbook/faults';
import type { WholeSheet } from '../../workbook/read-whole';
import { readWholeSheets } from '../../workbook/read-whole';
import type { WorkbookContext } from '../../workbook/run';
import { readSettings } from '../../workbook/settings';
import { freeSheetName, listSheets, type SheetInfo } from '../../workbook/sheets';
import type {
  AddedChartPlan,
  CellsPlan,
  ChartWordsPlan,
  HiddenRowsPlan,
  SheetPlan,
  WritePlan,
} from '../../workbook/write-plan';
import { NOTHING } from '../../workbook/write-plan';
import type { PartPlan } from '../../workbook/xml-parts';
import type { Announcement, SourceRef } from '../contract';
import { RUNS_KEY, runsWith } from '../last-runs';
import { rulesSetting } from '../rules-store';
import { planActions, writtenOf, type MergedActions } from './action-table';
import type { ReviewPreview, ReviewReport, ReviewWriteOptions } from './contract';
import { asSheetPlan, DRAWING, findPage, recordOf, type KeyedPage, type PageRecord } from './keyed-page';
import { drawingChange, drawingPlace, isChange } from './page-drawing';
import { pageFacts } from './page-facts';
import { cellUpdates, chartUpdates, rowUpdates } from './page-update';
import { layoutPlan, type History } from './plan-page';
import { keyOf } from './preview';
import type { Review } from './review';
import { layoutReview, reviewTag } from './review-page';
import { actionsPart, recordPart, snapshotPart, summaryOf, type Store } from './store';

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
  if (options.review) pages.push(layoutReview(facts, known !== undefined));
  const indexOf = new Map(Array.from({ length: preview.accounts }, (_, index) => [keyOf(review, index), index]));
  for (const key of options.plans) {
    const index = indexOf.get(key);
    if (index === undefined) throw new Stop({ code: 'account-gone', params: { text: key } });
    pages.push(layoutPlan(facts, index, write.historyOf(key)));
  }
  const placed = await placePages(context, pages, sheets, store);
  const table = planActions(merged, preview.actions, review.input.actions, tag, language);
  const isNewReview = options.review && !known;
  const listed = new Set(preview.actions.map(({ id }) => id));
  const written = isNewReview ? { ...table.written, [tag]: writtenOf(review.input.actions, listed) } : table.written;
  const snapshot = options.snapshot ? { ...review.now, name: snapshotName(write) } : null;
  const taken = snapshot && snapshotPart(snapshot);
  const parts: PartPlan[] = [
    ...placed.records,
    ...(taken ? [taken] : []),
    actionsPart({ actions: review.input.actions, written: { ...store.actions.written, ...written } }),
  ];
  const settings = await readSettings(context, [RUNS_KEY]);
  const names = placed.pages.map(({ name }) => name);
  const run = { job: 'quarterly-review' as const, when: review.input.asOf, source: source.ref, sheets: names };
  const plan: WritePlan = {
    ...NOTHING,
    sheets: placed.sheets,
    cells: [...placed.cells, ...table.cells],
    inserts: table.inserts,
    charts: placed.charts,
    addedCharts: placed.addedCharts,
    hiddenRows: placed.hiddenRows,
    drawings: placed.drawings,
    parts,
    marks: write.marks,
    settings: [...write.settings, rulesSetting(review.input.rules), runsWith(settings.get(RUNS_KEY), run)],
  };
  return {
    plan,
    report: {
      accounts: preview.figures[2]!.now ?? 0,
      charts:
        placed.sheets.flatMap(({ look }) => look).filter(({ kind }) => kind === 'chart').length +
        placed.charts.length +
        placed.addedCharts.length,
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

interface PlacedPages {
  readonly sheets: readonly SheetPlan[];
  readonly cells: readonly CellsPlan[];
  readonly charts: readonly ChartWordsPlan[];
  readonly addedCharts: readonly AddedChartPlan[];
  readonly hiddenRows: readonly HiddenRowsPlan[];
  readonly drawings: readonly DrawingChange[];
  readonly records: readonly PartPlan[];
  readonly pages: readonly { readonly name: string; readonly isNew: boolean }[];
}

async function placePages(
  context: WorkbookContext,
  pages: readonly KeyedPage[],
  sheets: readonly SheetInfo[],
  store: Store,
): Promise<PlacedPages> {
  const standing = pages.flatMap((page) => sheets.find((sheet) => sheet.tag === page.tag) ?? []);
  const contents = new Map<string, WholeSheet>();
  for (const whole of await readWholeSheets(
    context,
    standing.map(({ id }) => id),
  ))
    contents.set(whole.sheetId, whole);
  const taken = sheets.map(({ name }) => name);
  const fresh: SheetPlan[] = [];
  const cells: CellsPlan[] = [];
  const charts: ChartWordsPlan[] = [];
  const addedCharts: AddedChartPlan[] = [];
  const hiddenRows: HiddenRowsPlan[] = [];
  const drawn: { readonly page: KeyedPage; readonly place: DrawingPlace; readonly record: PageRecord }[] = [];
  const placed = pages.map((page) => {
    const sheet = sheets.find((each) => each.tag === page.tag);
    if (!sheet) {
      const name = freeSheetName(page.name, taken);
      taken.push(name);
      fresh.push({ ...asSheetPlan(page), name });
      return { name, isNew: true };
    }
    const found = findPage(contents.get(sheet.id)!);
    if (!found) throw new Stop({ code: 'page-marks-gone', params: { sheet: sheet.name } });
    const record = store.records.get(page.tag) ?? {};
    const { words, added } = chartUpdates(page, found, record);
    cells.push(...cellUpdates(page, found, record));
    hiddenRows.push(...rowUpdates(page, found, record));
    charts.push(...words);
    addedCharts.push(...added);
    const place = drawingPlace(page, found);
    if (place) drawn.push({ page, place, record });
    return { name: sheet.name, isNew: false };
  });
  return {
    // Each new sheet goes right behind the source, so the last one written stands first.
    sheets: fresh.reverse(),
    cells,
    charts,
    addedCharts,
    hiddenRows,
    drawings: await drawingChanges(context, drawn),
    records: pages.map((page) => recordPart(page.tag, withDrawn(recordOf(page), store.records.get(page.tag)))),
    pages: placed,
  };
}

/** Looks up what is drawn on the pages that stand. */
async function drawingChanges(
  context: WorkbookContext,
  drawn: readonly { readonly page: KeyedPage; readonly place: DrawingPlace; readonly record: PageRecord }[],
): Promise<readonly DrawingChange[]> {
  const standing = await readShapes(
    context,
    drawn.map(({ place }) => place),
  );
  return drawn.map(({ page, place, record }, k) => drawingChange(page, place, record, standing[k]!)).filter(isChange);
}

/** An Excel that cannot draw leaves what others have drawn, and what is known of it. */
function withDrawn(record: PageRecord, before: PageRecord | undefined): PageRecord {
  const known = before?.[DRAWING];
  return record[DRAWING] || !known ? record : { ...record, [DRAWING]: known };
}
