import type { Book } from '../host/book';
import { pageBreaksKey, type PageBreak } from '../host/excel/page-breaks';
import { columnName, parseZone, zoneAddress } from '../host/grid/address';
import type { SheetContent } from './workbook-content';

type State = Readonly<Record<string, unknown>>;

const POINTS_PER_INCH = 72;

const PAPERS: Readonly<Record<string, string>> = {
  A3: 'a3',
  A4: 'a4',
  A5: 'a5',
  Letter: 'letter',
  Legal: 'legal',
  B4: 'b4',
  B5: 'b5',
};

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Marks of a page: the host's names for them and the file's. */
const MARKS = [
  ['centerHorizontally', 'horizontalCentered'],
  ['centerVertically', 'verticalCentered'],
  ['printGridlines', 'showGridLines'],
  ['printHeadings', 'showRowColHeaders'],
] as const;

/** Page layout as the host keeps it → as a file holds it. */
export function pageOfState(given: unknown): Pick<SheetContent, 'pageSetup' | 'headerFooter'> {
  const state = record(given);
  if (Object.keys(state).length === 0) return {};
  const zoom = record(state['zoom']);
  const wide = zoom['horizontalFitToPages'];
  const high = zoom['verticalFitToPages'];
  const isFitted = typeof wide === 'number' || typeof high === 'number';
  const rows = parseZone(text(state['printTitleRows']) ?? '');
  const columns = parseZone(text(state['printTitleColumns']) ?? '');
  const area = parseZone(text(state['printArea']) ?? '');
  const margins = Object.fromEntries(
    ['top', 'right', 'bottom', 'left', 'header', 'footer'].flatMap((side) => {
      const points = state[`${side}Margin`];
      return typeof points === 'number' ? [[side, points / POINTS_PER_INCH]] : [];
    }),
  );
  const page = record(record(state['headersFooters'])['defaultForAllPages']);
  const header = sections(page, 'Header');
  const footer = sections(page, 'Footer');
  const paperSize = PAPERS[text(state['paperSize']) ?? 'A4'] as 'a4' | undefined;
  return {
    pageSetup: {
      orientation: state['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
      ...(paperSize && { paperSize }),
      // As many pages the other way as it takes: 0.
      ...(isFitted && { fitToPage: true, fitToWidth: Number(wide ?? 0), fitToHeight: Number(high ?? 0) }),
      ...(typeof zoom['scale'] === 'number' && { scale: zoom['scale'] }),
      ...(Object.keys(margins).length > 0 && { margins }),
      ...Object.fromEntries(MARKS.filter(([ours]) => state[ours] === true).map(([, theirs]) => [theirs, true])),
      ...(rows && { printTitlesRow: `$${rows.top + 1}:$${rows.bottom + 1}` }),
      ...(columns && { printTitlesColumn: `$${columnName(columns.left)}:$${columnName(columns.right)}` }),
      ...(area && { printArea: absolute(zoneAddress(area)) }),
    },
    ...((header ?? footer) !== undefined && {
      headerFooter: { ...(header && { oddHeader: header }), ...(footer && { oddFooter: footer }) },
    }),
  };
}

/** The inverse of `pageOfState`. */
export function pageState({ pageSetup, headerFooter }: SheetContent): object | null {
  if (!pageSetup && !headerFooter) return null;
  const paper = Object.entries(PAPERS).find(([, size]) => size === pageSetup?.paperSize)?.[0];
  const zoom = {
    ...(pageSetup?.fitToPage && pageSetup.fitToWidth && { horizontalFitToPages: pageSetup.fitToWidth }),
    ...(pageSetup?.fitToPage && pageSetup.fitToHeight && { verticalFitToPages: pageSetup.fitToHeight }),
    ...(pageSetup?.scale !== undefined && { scale: pageSetup.scale }),
  };
  const margins = Object.entries(pageSetup?.margins ?? {}).map(([side, inches]) => [
    `${side}Margin`,
    Number(inches) * POINTS_PER_INCH,
  ]);
  const parts = { ...split(headerFooter?.oddHeader, 'Header'), ...split(headerFooter?.oddFooter, 'Footer') };
  return {
    orientation: pageSetup?.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    ...(paper !== undefined && { paperSize: paper }),
    ...(Object.keys(zoom).length > 0 && { zoom }),
    ...(Object.fromEntries(margins) as object),
    ...Object.fromEntries(MARKS.filter(([, theirs]) => pageSetup?.[theirs] === true).map(([ours]) => [ours, true])),
    ...(pageSetup?.printTitlesRow && { printTitleRows: pageSetup.printTitlesRow.replaceAll('$', '') }),
    ...(pageSetup?.printTitlesColumn && { printTitleColumns: pageSetup.printTitlesColumn.replaceAll('$', '') }),
    ...(pageSetup?.printArea && { printArea: pageSetup.printArea.replaceAll('$', '') }),
    ...(Object.keys(parts).length > 0 && { headersFooters: { defaultForAllPages: parts } }),
  };
}

/** Page breaks as the host keeps them (by the row below) → as `hucre` holds them (by the row above). */
export function rowBreaksOf(book: Book, sheetId: string): Pick<SheetContent, 'rowBreaks'> {
  const breaks = book.state.get<readonly PageBreak[]>(pageBreaksKey(sheetId)) ?? [];
  return breaks.length > 0 ? { rowBreaks: breaks.map(({ rowIndex }) => rowIndex - 1) } : {};
}

export function breakStates(rowBreaks: readonly number[]): readonly PageBreak[] {
  return rowBreaks.map((row) => ({ rowIndex: row + 1, columnIndex: 0 }));
}

/** `&L…&C…&R…`, the way a file joins the three parts of a header. */
function sections(page: State, kind: 'Header' | 'Footer'): string | undefined {
  const joined = (['left', 'center', 'right'] as const)
    .map((side) => [side, text(page[`${side}${kind}`])] as const)
    .map(([side, part]) => (part === undefined ? '' : `&${side.charAt(0).toUpperCase()}${part}`))
    .join('');
  return joined === '' ? undefined : joined;
}

function split(joined: string | undefined, kind: 'Header' | 'Footer'): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [, side, part] of (joined ?? '').matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) {
    parts[`${{ L: 'left', C: 'center', R: 'right' }[side ?? 'L'] ?? 'left'}${kind}`] = part ?? '';
  }
  return parts;
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
