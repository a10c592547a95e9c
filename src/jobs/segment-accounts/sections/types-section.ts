import type { CustomerType } from '../../../engine/portfolio/customer-type';
import { customerTypeWords } from '../../../locales/customer-types';
import { fill } from '../../../locales/language';
import { bothTypeNames, segmentWords } from '../../../locales/segments';
import { a1, columnLetters } from '../../../workbook/address';
import type { Block, Look, PlanCell } from '../../../workbook/write-plan';
import { formula } from '../../../workbook/write-plan';
import type { SegmentFacts } from '../facts';
import { valueName } from '../layout-portfolio';
import { MAP } from '../sheet-map';
import { cellAt } from '../../../workbook/address';
import { count } from '../../wording';
import { typeCounts } from './preview-types';
import type { SheetSection } from './section';
import { textLines } from '../../text-lines';
import type { LiveTypes } from './types-live';
import { liveTypes } from './types-live';
import { layoutTypesChart } from './types-chart';

const LEFT = MAP.figures;
/** Characters that the four columns of figures hold side by side. */
const LINE = 68;

/** The five types: a table with their treatment, and the matrix of strategic score and influence. */
export const typesSection: SheetSection = (facts, at) => {
  const { segments, headers, language } = facts;
  const { types } = segments;
  if (!types || types.typed === 0) return null;
  const words = customerTypeWords(language).sheet;
  const live = liveTypes(facts);
  const liveAt = live && { row: MAP.firstRow, column: MAP.typesLive, rows: live.rows, columns: 1 };
  const counts = typeCounts(segments);
  const unrated = types.notes.find(({ code }) => code === 'no-ratings')?.count ?? 0;
  const names = segmentWords(language);
  const table: PlanCell[][] = counts.map(({ type, accounts, revenue, profit }) =>
    live && liveAt
      ? [names.types[type], ...liveCounts(type, live, a1(liveAt).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'))]
      : [names.types[type], accounts, revenue, profit],
  );
  if (unrated > 0) table.push([words.noType, unrated, null, null]);
  const treatments = counts.flatMap(({ type }) =>
    textLines(fill(words.treatmentLine, { type: names.types[type], treatment: names.treatments[type] }), LINE),
  );
  const treatmentRow = at.row + table.length + 2;
  const chart = layoutTypesChart(facts, at);
  const heading: Block = {
    at: { row: at.row, column: LEFT, rows: 1, columns: 4 },
    cells: [[words.heading, headers.accounts, valueName(facts), words.netProfit]],
  };
  // The types that formulas of the table count stand before it, so that the sheet reaches that far when these are written.
  const liveBlocks: Block[] =
    live && liveAt
      ? [
          { at: { ...liveAt, row: MAP.headerRow, rows: 1 }, cells: [[words.live]] },
          { at: cellAt(liveAt.row, liveAt.column), cells: [[formula(live.formula)]], spill: liveAt },
        ]
      : [];
  const blocks: Block[] = [
    ...liveBlocks,
    heading,
    { at: { row: at.row + 1, column: LEFT, rows: table.length, columns: 4 }, cells: table },
    { at: cellAt(treatmentRow, LEFT), cells: [[words.treatment]] },
    {
      at: { row: treatmentRow + 1, column: LEFT, rows: treatments.length, columns: 1 },
      cells: treatments.map((line) => [line]),
    },
    ...chart.blocks,
  ];
  const look: Look[] = [
    { kind: 'style', at: heading.at, style: 'KAM Header' },
    { kind: 'align', at: { ...heading.at, column: LEFT + 1, columns: 3 }, to: 'Right' },
    {
      kind: 'format',
      at: { row: at.row + 1, column: LEFT + 1, rows: table.length, columns: 3 },
      format: facts.words.format.number,
    },
    { kind: 'style', at: { ...cellAt(treatmentRow, LEFT), columns: 4 }, style: 'KAM Header' },
    ...chart.look,
  ];
  return {
    blocks,
    look,
    rows: Math.max(MAP.chartRows + 1, treatmentRow + 1 + treatments.length - at.row),
    how: howLines(facts, unrated),
    rules: ['segment.influenceWeights', 'segment.strategicWeights', 'segment.influenceCuts', 'segment.strategicCut'],
  };
};

/** Cells speak the workbook's language, the sheet that of its first write: both names of a type are counted. */
function liveCounts(type: CustomerType, live: LiveTypes, range: string): PlanCell[] {
  const either = (one: (name: string) => string): string =>
    bothTypeNames(type)
      .map((name) => one(`"${name}"`))
      .join('+');
  const sum = (column: string): string => either((name) => `SUMIF(${range},${name},${column})`);
  return [
    formula(`=${either((name) => `COUNTIF(${range},${name})`)}`),
    formula(`=${sum(live.revenue)}`),
    formula(live.cost === null ? `=${sum(live.profit)}` : `=${sum(live.profit)}-(${sum(live.cost)})`),
  ];
}

function howLines(
  { segments, language, match, labels, place }: SegmentFacts,
  unrated: number,
): readonly (readonly [string, string])[] {
  const words = customerTypeWords(language).sheet;
  const { types } = segments;
  if (!types) return [];
  const lines: (readonly [string, string])[] = [
    [
      words.howRatings,
      fill(words.howRatingsText, {
        rated: count(
          types.found.strategic.reduce((sum, score) => sum + (Number.isNaN(score) ? 0 : 1), 0),
          language,
        ),
        entered: count(types.enteredRatings, language),
      }),
    ],
  ];
  if (unrated > 0) lines.push(['', fill(words.howUnrated, { count: count(unrated, language) })]);
  const cost = match.costToServe;
  if (cost !== undefined) {
    const column = `${labels[cost] ?? ''} (${columnLetters(place.at.column + cost)})`;
    lines.push([words.howCost, fill(words.howCostText, { column })]);
  }
  return lines;
}
