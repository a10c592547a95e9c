import { readShapes } from '../../workbook/drawings';
import { Stop } from '../../workbook/faults';
import { readPrintedPages } from '../../workbook/printed-pages';
import { readWholeSheets } from '../../workbook/read-whole';
import type { WorkbookContext } from '../../workbook/run';
import { freeSheetName, type SheetInfo } from '../../workbook/sheets';
import type { InsertedRows, SheetPlan, WritePlan } from '../../workbook/write-plan';
import { asSheetPlan, BREAKS, DRAWING, findPage, recordOf, type FoundPage, type KeyedPage, type PageRecord } from './keyed-page'; // prettier-ignore
import { drawingChange, drawingPlace, isChange } from './page-drawing';
import { breaksChange, type BreaksChange } from './page-print';
import { cellUpdates, chartUpdates, rowUpdates } from './page-update';
import { recordPart, type Store } from './store';

type Updates = Required<
  Pick<WritePlan, 'sheets' | 'cells' | 'charts' | 'addedCharts' | 'hiddenRows' | 'drawings' | 'pageBreaks' | 'parts'>
>;

export interface PlacedPages {
  readonly updates: Updates;
  readonly pages: readonly { readonly name: string; readonly isNew: boolean }[];
}

/** A page that is on a sheet already, with what it said when it was last written. */
interface StandingPage {
  readonly page: KeyedPage;
  readonly found: FoundPage;
  readonly record: PageRecord;
}

/** New pages whole, on sheets of their own; of those that stand what is to change, each in its place. */
export async function placePages(
  context: WorkbookContext,
  pages: readonly KeyedPage[],
  sheets: readonly SheetInfo[],
  store: Store,
  inserts: readonly InsertedRows[],
): Promise<PlacedPages> {
  const taken = sheets.map(({ name }) => name);
  const fresh: SheetPlan[] = [];
  const placed = pages.map((page) => {
    const sheet = sheets.find(({ tag }) => tag === page.tag);
    if (sheet) return { name: sheet.name, isNew: false };
    const name = freeSheetName(page.name, taken);
    taken.push(name);
    fresh.push({ ...asSheetPlan(page), name });
    return { name, isNew: true };
  });
  const standing = await findStanding(context, pages, sheets, store);
  const charts = standing.map(({ page, found, record }) => chartUpdates(page, found, record));
  const breaks = await findBreaks(context, standing, inserts);
  const drawings = await findDrawings(context, standing);
  return {
    updates: {
      // Each new sheet goes right behind the source, so the last one written stands first.
      sheets: fresh.reverse(),
      cells: standing.flatMap(({ page, found, record }) => cellUpdates(page, found, record)),
      hiddenRows: standing.flatMap(({ page, found, record }) => rowUpdates(page, found, record)),
      charts: charts.flatMap(({ words }) => words),
      addedCharts: charts.flatMap(({ added }) => added),
      drawings,
      pageBreaks: [...breaks.values()].flatMap(({ plan }) => plan ?? []),
      parts: pages.map((page) =>
        recordPart(page.tag, recordAfter(page, store.records.get(page.tag), breaks.get(page))),
      ),
    },
    pages: placed,
  };
}

async function findStanding(
  context: WorkbookContext,
  pages: readonly KeyedPage[],
  sheets: readonly SheetInfo[],
  store: Store,
): Promise<readonly StandingPage[]> {
  const there = pages.flatMap((page) => {
    const sheet = sheets.find(({ tag }) => tag === page.tag);
    return sheet ? [{ page, sheet }] : [];
  });
  const contents = await readWholeSheets(
    context,
    there.map(({ sheet }) => sheet.id),
  );
  return there.map(({ page, sheet }, k) => {
    const found = findPage(contents[k]!);
    if (!found) throw new Stop({ code: 'page-marks-gone', params: { sheet: sheet.name } });
    return { page, found, record: store.records.get(page.tag) ?? {} };
  });
}

async function findBreaks(
  context: WorkbookContext,
  standing: readonly StandingPage[],
  inserts: readonly InsertedRows[],
): Promise<ReadonlyMap<KeyedPage, BreaksChange>> {
  const printed = await readPrintedPages(
    context,
    standing.map(({ found }) => found.sheet.sheetId),
  );
  return new Map(
    standing.map(({ page, found, record }, k) => [page, breaksChange(page, found, record, printed[k]!, inserts)]),
  );
}

async function findDrawings(context: WorkbookContext, standing: readonly StandingPage[]): Promise<Updates['drawings']> {
  const drawn = standing.flatMap(({ page, found, record }) => {
    const place = drawingPlace(page, found);
    return place ? [{ page, place, record }] : [];
  });
  const shapes = await readShapes(
    context,
    drawn.map(({ place }) => place),
  );
  return drawn.map(({ page, place, record }, k) => drawingChange(page, place, record, shapes[k]!)).filter(isChange);
}

/** What is known of a page after the run. An Excel that cannot draw leaves what others have drawn. */
function recordAfter(page: KeyedPage, before: PageRecord | undefined, breaks: BreaksChange | undefined): PageRecord {
  const record = { [DRAWING]: before?.[DRAWING], ...recordOf(page), ...(breaks && { [BREAKS]: breaks.record }) };
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, PageRecord[string]] => entry[1] !== undefined),
  );
}
