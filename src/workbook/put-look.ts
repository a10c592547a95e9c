import type { Rect } from './address';
import { putAttention, takeAttention } from './attention-colours';
import { takeDrawing } from './drawings';
import { putConnector, putShape, takeShape } from './put-shapes';
import { putChart } from './put-chart';
import { putTierColours, takeTierColours, TIER_COLOURS } from './tier-colours';
import type { Look, StyleName } from './write-plan';

/** Points a character of Calibri 11 takes, which is what column widths are set in. */
const POINTS_A_CHARACTER = 5.6;

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Looks of the new list that the old one lacks, and the other way round: only these are touched. */
export function lookChanges(
  before: readonly Look[],
  after: readonly Look[],
): { readonly gone: Look[]; readonly come: Look[] } {
  const keys = (list: readonly Look[]): Set<string> => new Set(list.map((look) => JSON.stringify(look)));
  const had = keys(before);
  const has = keys(after);
  return {
    gone: before.filter((look) => !has.has(JSON.stringify(look))),
    come: after.filter((look) => !had.has(JSON.stringify(look))),
  };
}

export function stylesOf(looks: readonly Look[]): StyleName[] {
  return [...new Set(looks.flatMap((look) => (look.kind === 'style' ? [look.style] : [])))];
}

/** Queues one look on a sheet of our own. */
export function putLook(sheet: Excel.Worksheet, look: Look): void {
  const rangeOf = (at: Rect): Excel.Range => sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  switch (look.kind) {
    case 'style':
      rangeOf(look.at).style = look.style;
      break;
    case 'format':
      putFormat(rangeOf(look.at), look.format);
      break;
    case 'bold':
      rangeOf(look.at).format.font.bold = true;
      break;
    case 'wrap':
      rangeOf(look.at).format.wrapText = true;
      rangeOf(look.at).format.verticalAlignment = 'Top';
      break;
    case 'align':
      rangeOf(look.at).format.horizontalAlignment = look.to;
      break;
    case 'width':
      sheet.getRangeByIndexes(0, look.column, 1, look.columns).format.columnWidth =
        look.characters * POINTS_A_CHARACTER;
      break;
    case 'height':
      sheet.getRangeByIndexes(look.row, 0, look.rows, 1).format.rowHeight = look.points;
      break;
    case 'hidden':
      sheet.getRangeByIndexes(look.row, 0, look.rows, 1).getEntireRow().rowHidden = true;
      break;
    case 'tiers':
      putTierColours(rangeOf(look.at), look.tiers);
      break;
    case 'shade':
      putShade(rangeOf(look.at), look.level);
      break;
    case 'box':
      for (const edge of EDGES) rangeOf(look.at).format.borders.getItem(edge).style = 'Continuous';
      break;
    case 'attention':
      putAttention(rangeOf(look.at), look.rules);
      break;
    case 'choices':
      rangeOf(look.at).dataValidation.rule = { list: { inCellDropDown: true, source: look.list.join(',') } };
      break;
    case 'shape':
      putShape(sheet, look.shape);
      break;
    case 'connector':
      putConnector(sheet, look.connector);
      break;
    case 'drawing':
      // Needs the corner of its cell: see putDrawing.
      break;
    case 'table': {
      const table = sheet.tables.add(rangeOf(look.at), true);
      table.name = look.name;
      table.style = 'TableStyleLight9';
      break;
    }
    case 'freeze':
      sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, look.rows, look.columns));
      break;
    case 'print':
      putPrint(sheet, look);
      break;
    case 'chart':
      putChart(sheet, look.chart);
  }
}

/** Takes a look away again: the sheet is ours, so what is left is a plain cell. */
export async function takeLook(context: Excel.RequestContext, sheet: Excel.Worksheet, look: Look): Promise<void> {
  const rangeOf = (at: Rect): Excel.Range => sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  switch (look.kind) {
    case 'style':
      rangeOf(look.at).style = 'Normal';
      break;
    case 'format':
      putFormat(rangeOf(look.at), 'General');
      break;
    case 'bold':
      rangeOf(look.at).format.font.bold = false;
      break;
    case 'wrap':
      rangeOf(look.at).format.wrapText = false;
      break;
    case 'align':
      rangeOf(look.at).format.horizontalAlignment = 'General';
      break;
    case 'width':
      sheet.getRangeByIndexes(0, look.column, 1, look.columns).format.useStandardWidth = true;
      break;
    case 'height':
      sheet.getRangeByIndexes(look.row, 0, look.rows, 1).format.useStandardHeight = true;
      break;
    case 'hidden':
      sheet.getRangeByIndexes(look.row, 0, look.rows, 1).getEntireRow().rowHidden = false;
      break;
    case 'tiers':
      await takeTierColours(context, rangeOf(look.at), look.tiers);
      break;
    case 'shade':
      rangeOf(look.at).format.fill.clear();
      rangeOf(look.at).format.font.color = '#000000';
      break;
    case 'box':
      for (const edge of EDGES) rangeOf(look.at).format.borders.getItem(edge).style = 'None';
      break;
    case 'attention':
      await takeAttention(context, rangeOf(look.at), look.rules);
      break;
    case 'choices':
      rangeOf(look.at).dataValidation.clear();
      break;
    case 'shape':
      await takeShape(context, sheet, look.shape.name);
      break;
    case 'connector':
      await takeShape(context, sheet, look.connector.name);
      break;
    case 'drawing':
      await takeDrawing(context, sheet, look.drawing);
      break;
    case 'table': {
      const table = sheet.tables.getItemOrNullObject(look.name);
      await context.sync();
      if (!table.isNullObject) {
        table.style = '';
        table.convertToRange();
      }
      break;
    }
    case 'freeze':
      sheet.freezePanes.unfreeze();
      break;
    case 'print':
      sheet.horizontalPageBreaks.removePageBreaks();
      break;
    case 'chart': {
      const chart = sheet.charts.getItemOrNullObject(look.chart.name);
      await context.sync();
      if (!chart.isNullObject) chart.delete();
    }
  }
}

function putShade(range: Excel.Range, level: number): void {
  const colours = TIER_COLOURS[level];
  if (!colours) return;
  range.format.fill.color = colours.fill;
  range.format.font.color = colours.font;
}

/** One format for all cells: Excel spreads a single value, which keeps the request small. */
function putFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** A4, one page wide, the header row on every page, sheet · as-of · page/pages below. */
function putPrint(sheet: Excel.Worksheet, look: Extract<Look, { kind: 'print' }>): void {
  const layout = sheet.pageLayout;
  layout.orientation = look.orientation ?? 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintArea(sheet.getRangeByIndexes(look.area.row, look.area.column, look.area.rows, look.area.columns));
  layout.setPrintTitleRows(`$${look.headerRow + 1}:$${look.headerRow + 1}`);
  for (const row of look.breaks ?? []) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = look.footer.left;
  footer.centerFooter = look.footer.center;
  footer.rightFooter = look.footer.right;
}
