import { fill } from '../../locales/language';
import type { AttentionRule } from '../../workbook/attention-colours';
import type { Rect } from '../../workbook/address';
import type { Block, Look, PlanCell, SheetPlan } from '../../workbook/write-plan';
import { count } from '../wording';
import { numberedName } from '../numbered-name';
import { mainSource, relationshipsTag, type RelationshipFacts } from './facts';
import { layoutLists } from './layout-lists';
import { sheetColumns, type SheetColumn } from './sheet-columns';

/** Where things stand: the account leads each row, so that one freeze shows it beside whatever is scrolled to. */
const HEADER = 4;
const FIRST = 5;

/** The sheet of relationships: heat map, who decides, bonds and care in one row an account, lists and assumptions right of them. */
export function layoutSheet(facts: RelationshipFacts): SheetPlan {
  const { preview, words, sourceNumber } = facts;
  const columns = sheetColumns(facts);
  // Lists stand right of the accounts, behind a narrow column.
  const lists = layoutLists(facts, { row: HEADER, column: columns.length + 1 });
  const lastRow = Math.max(FIRST + preview.accounts, lists.lastRow);
  return {
    tag: relationshipsTag(sourceNumber),
    name: words.sheet.name,
    after: mainSource(facts)?.place.sheet ?? '',
    blocks: [heading(facts), groupLine(facts, columns), ...accountTable(facts, columns), ...lists.blocks],
    look: [
      ...tableLook(facts, columns),
      ...lists.look,
      ...pageLook(facts, lastRow, columns.length + 1 + lists.columns),
    ],
  };
}

function heading(facts: RelationshipFacts): Block {
  const { preview, words, language, all } = facts;
  const text = words.sheet;
  const weak = preview.bands.find(({ band }) => band === 'weak')?.accounts ?? 0;
  const finding =
    preview.mean === null
      ? text.findingNone
      : fill(text.finding, {
          weak: count(weak, language),
          scored: count(preview.scored, language),
          mean: count(preview.mean, language),
        });
  const leftOut = Object.values(all.sources).reduce((sum, { applied }) => sum + applied.leftOutCount, 0);
  const line = fill(text.line, {
    asOf: preview.asOf,
    sources: preview.sources.map((source) => facts.places[source]?.place.label ?? '').join(', '),
    accounts: count(preview.accounts, language),
    leftOut: count(leftOut, language),
  });
  const title = fill(text.title, { source: mainSource(facts)?.place.sheet ?? '' });
  return { at: { row: 0, column: 0, rows: 3, columns: 1 }, cells: [[title], [finding], [line]] };
}

/** What the columns below are about. */
function groupLine({ words }: RelationshipFacts, columns: readonly SheetColumn[]): Block {
  const cells = columns.map(({ group }, k): PlanCell =>
    group !== undefined && columns[k - 1]?.group !== group ? words.sheet.groups[group] : null,
  );
  return { at: { row: HEADER - 1, column: 0, rows: 1, columns: columns.length }, cells: [cells] };
}

function accountTable({ preview }: RelationshipFacts, columns: readonly SheetColumn[]): readonly Block[] {
  const cells: PlanCell[][] = [];
  for (let index = 0; index < preview.accounts; index++) {
    const row = preview.row(index);
    cells.push(columns.map(({ cell }) => cell(row)));
  }
  const header = { row: HEADER, column: 0, rows: 1, columns: columns.length };
  const body = { ...header, row: FIRST, rows: preview.accounts };
  return [
    { at: header, cells: [columns.map(({ header: text }) => text)] },
    { at: body, cells },
  ];
}

/** Just below a border: a cell rule has no "less than" beside "from". */
const BELOW = 1e-9;

/** Weak below the first band, fair below the second. */
export function bandRules([fair, strong]: readonly number[]): readonly AttentionRule[] {
  return [
    { from: 0, to: fair! - BELOW, level: 'weak' },
    { from: fair!, to: strong! - BELOW, level: 'fair' },
    { from: strong!, to: 100, level: 'strong' },
  ];
}

/** The other way round: a high risk asks for attention. */
export function riskRules([fair, strong]: readonly number[]): readonly AttentionRule[] {
  return [
    { from: 0, to: 100 - strong!, level: 'strong' },
    { from: 100 - strong! + BELOW, to: 100 - fair!, level: 'fair' },
    { from: 100 - fair! + BELOW, to: 100, level: 'weak' },
  ];
}

function tableLook({ preview, words, all, sourceNumber }: RelationshipFacts, columns: readonly SheetColumn[]): Look[] {
  const { accounts } = preview;
  const cells = (column: number): Rect => ({ row: FIRST, column, rows: accounts, columns: 1 });
  const header: Rect = { row: HEADER, column: 0, rows: 1, columns: columns.length };
  const bands = all.rules['relationship.bands'];
  const shades = {
    score: bandRules(bands),
    risk: riskRules(bands),
    gap: [{ word: words.sheet.gap, level: 'weak' }],
  } as const;
  return [
    { kind: 'style', at: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'KAM Title' },
    { kind: 'bold', at: { row: 1, column: 0, rows: 1, columns: 1 } },
    { kind: 'style', at: { row: 2, column: 0, rows: 1, columns: 1 }, style: 'KAM Note' },
    { kind: 'bold', at: { ...header, row: HEADER - 1 } },
    { kind: 'table', at: { ...header, rows: accounts + 1 }, name: numberedName('KAM_Relationships', sourceNumber) },
    ...columns.flatMap(({ width, shade, format }, column): Look[] => [
      { kind: 'width', column, columns: 1, characters: width },
      ...(format === undefined ? [] : [{ kind: 'format', at: cells(column), format } as const]),
      ...(shade === undefined
        ? []
        : [
            { kind: 'align', at: { ...cells(column), row: HEADER, rows: accounts + 1 }, to: 'Center' } as const,
            { kind: 'attention', at: cells(column), rules: shades[shade] } as const,
          ]),
    ]),
    { kind: 'width', column: columns.length, columns: 1, characters: 3 },
  ];
}

function pageLook({ words, preview }: RelationshipFacts, lastRow: number, columns: number): Look[] {
  return [
    { kind: 'freeze', rows: FIRST, columns: 1 },
    {
      kind: 'print',
      area: { row: 0, column: 0, rows: lastRow, columns },
      headerRow: HEADER,
      footer: { left: '&A', center: fill(words.sheet.footer, { asOf: preview.asOf }), right: '&P/&N' },
    },
  ];
}
