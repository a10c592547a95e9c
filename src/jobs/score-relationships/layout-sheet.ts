import { scoreParts } from '../../engine/relationship/relationship-score';
import { roles } from '../../engine/relationship/roles';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import type { AttentionRule } from '../../workbook/attention-colours';
import type { Rect } from '../../workbook/address';
import type { Block, Look, PlanCell, SheetPlan } from '../../workbook/write-plan';
import { isoDay } from '../../engine/core/serial-day';
import { count } from '../segment-accounts/wording';
import { numberedName } from '../segment-accounts/facts';
import { mainSource, relationshipsTag, rounded, type RelationshipFacts } from './facts';
import { layoutLists } from './layout-lists';
import { moveText } from './move-text';
import type { AccountRelation } from './contract';

/** Where things stand: the account leads each row, so that one freeze shows it beside whatever is scrolled to. */
const HEADER = 4;
const FIRST = 5;
const COLUMN = {
  account: 0,
  tier: 1,
  score: 2,
  parts: 3,
  risk: 3 + scoreParts.length,
  roles: 4 + scoreParts.length,
  coverage: 4 + scoreParts.length + roles.length,
  nextMove: 5 + scoreParts.length + roles.length,
  bonds: 6 + scoreParts.length + roles.length,
  care: 12 + scoreParts.length + roles.length,
} as const;
const WIDTH = COLUMN.care + 3;
/** Lists stand right of the accounts, behind a narrow column. */
const LISTS = WIDTH + 1;

/** The sheet of relationships: heat map, who decides, bonds and care in one row an account, lists and assumptions right of them. */
export function layoutSheet(facts: RelationshipFacts): SheetPlan {
  const { preview, words, sourceNumber } = facts;
  const { accounts } = preview;
  const lists = layoutLists(facts, { row: HEADER, column: LISTS });
  const lastRow = Math.max(FIRST + accounts, lists.lastRow);
  return {
    tag: relationshipsTag(sourceNumber),
    name: words.sheet.name,
    after: mainSource(facts)?.place.sheet ?? '',
    blocks: [heading(facts), groupLine(facts), tableHeader(facts), accountTable(facts), ...lists.blocks],
    look: [...tableLook(facts), ...lists.look, ...pageLook(facts, lastRow, LISTS + lists.columns)],
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
function groupLine({ words }: RelationshipFacts): Block {
  const cells: PlanCell[] = new Array<PlanCell>(WIDTH).fill(null);
  const { groups } = words.sheet;
  cells[COLUMN.score] = groups.heat;
  cells[COLUMN.roles] = groups.roles;
  cells[COLUMN.bonds] = groups.bonds;
  cells[COLUMN.care] = groups.care;
  return { at: { row: HEADER - 1, column: 0, rows: 1, columns: WIDTH }, cells: [cells] };
}

function tableHeader({ words, language }: RelationshipFacts): Block {
  const { columns } = words.sheet;
  const cells = [
    columns.account,
    columns.tier,
    columns.score,
    ...scoreParts.map((part) => words.names.parts[part]),
    columns.risk,
    ...roles.map((role) => nameWords(language).roles[role]),
    columns.coverage,
    columns.nextMove,
    columns.stage,
    columns.bond,
    columns.bondStrength,
    columns.weakestBond,
    columns.barrier,
    columns.surplus,
    columns.lastContact,
    columns.due,
    columns.overdue,
  ];
  return { at: { row: HEADER, column: 0, rows: 1, columns: WIDTH }, cells: [cells] };
}

function accountTable(facts: RelationshipFacts): Block {
  const { preview } = facts;
  const cells: PlanCell[][] = [];
  for (let index = 0; index < preview.accounts; index++) cells.push(accountRow(facts, preview.row(index)));
  return { at: { row: FIRST, column: 0, rows: preview.accounts, columns: WIDTH }, cells };
}

function accountRow({ words, language }: RelationshipFacts, row: AccountRelation): PlanCell[] {
  const { names, sheet } = words;
  // A sign where nothing is known: Excel would shade a blank as 0, and a reader might take it for one.
  const shaded = (value: number | null): PlanCell => rounded(value) ?? sheet.missing;
  const day = (text: string | null): PlanCell => (text === null ? null : isoDay(text));
  return [
    row.name,
    row.tier,
    shaded(row.score),
    ...row.parts.map(shaded),
    shaded(row.risk),
    ...row.roles.map(({ contacts, deepest }): PlanCell =>
      deepest === 0 ? sheet.gap : fill(sheet.tie, { depth: String(deepest), count: String(contacts) }),
    ),
    row.coverage,
    moveText(row.move, language),
    row.stage === null ? null : names.stages[row.stage as keyof typeof names.stages],
    row.bond === null ? null : nameWords(language).bonds[row.bond],
    rounded(row.bondStrength),
    row.weakestBond === null ? null : names.bondKinds[row.weakestBond],
    rounded(row.barrier),
    row.surplus,
    day(row.lastContact),
    day(row.due),
    row.overdueDays,
  ];
}

/** Weak below the first band, fair below the second. */
export function bandRules([fair, strong]: readonly number[]): readonly AttentionRule[] {
  // Cells hold whole numbers, so half a point below a band is where it ends.
  return [
    { from: 0, to: fair! - 0.5, level: 'weak' },
    { from: fair! - 0.5, to: strong! - 0.5, level: 'fair' },
    { from: strong! - 0.5, to: 100, level: 'strong' },
  ].map((rule, k, all) => ({
    ...rule,
    to: k < all.length - 1 ? rule.to - 0.001 : rule.to,
  })) as readonly AttentionRule[];
}

/** The other way round: a high risk asks for attention. */
export function riskRules([fair, strong]: readonly number[]): readonly AttentionRule[] {
  return [
    { from: 0, to: 100 - strong! + 0.5, level: 'strong' },
    { from: 100 - strong! + 0.501, to: 100 - fair! + 0.5, level: 'fair' },
    { from: 100 - fair! + 0.501, to: 100, level: 'weak' },
  ];
}

function tableLook({ preview, words, all, sourceNumber }: RelationshipFacts): Look[] {
  const { accounts } = preview;
  const cells = (column: number, columns = 1): Rect => ({ row: FIRST, column, rows: Math.max(1, accounts), columns });
  const header: Rect = { row: HEADER, column: 0, rows: 1, columns: WIDTH };
  const width = (column: number, columns: number, characters: number): Look => ({
    kind: 'width',
    column,
    columns,
    characters,
  });
  const bands = all.rules['relationship.bands'];
  return [
    { kind: 'style', at: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'KAM Title' },
    { kind: 'bold', at: { row: 1, column: 0, rows: 1, columns: 1 } },
    { kind: 'style', at: { row: 2, column: 0, rows: 1, columns: 1 }, style: 'KAM Note' },
    { kind: 'bold', at: { ...header, row: HEADER - 1 } },
    ...(accounts === 0
      ? [{ kind: 'style', at: header, style: 'KAM Header' } as const]
      : [
          {
            kind: 'table',
            at: { ...header, rows: accounts + 1 },
            name: numberedName('KAM_Relationships', sourceNumber),
          } as const,
        ]),
    { kind: 'align', at: { ...cells(COLUMN.tier), row: HEADER, rows: accounts + 1 }, to: 'Center' },
    { kind: 'align', at: { ...cells(COLUMN.score, COLUMN.coverage - COLUMN.score), row: HEADER, rows: accounts + 1 }, to: 'Center' }, // prettier-ignore
    { kind: 'attention', at: cells(COLUMN.score, 1 + scoreParts.length), rules: bandRules(bands) },
    { kind: 'attention', at: cells(COLUMN.risk), rules: riskRules(bands) },
    { kind: 'attention', at: cells(COLUMN.roles, roles.length), rules: [{ word: words.sheet.gap, level: 'weak' }] },
    { kind: 'format', at: cells(COLUMN.coverage), format: '0%' },
    { kind: 'format', at: cells(COLUMN.care, 2), format: 'yyyy-mm-dd' },
    width(COLUMN.account, 1, 28),
    width(COLUMN.tier, 1, 7),
    width(COLUMN.score, 2 + scoreParts.length, 12),
    width(COLUMN.roles, roles.length + 1, 14),
    width(COLUMN.nextMove, 1, 40),
    width(COLUMN.bonds, 6, 15),
    width(COLUMN.care, 3, 14),
    width(WIDTH, 1, 3),
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
