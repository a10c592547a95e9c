import { isoDay } from '../../engine/core/serial-day';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import type { Block, DrawingPart, Look, PlanCell, SheetPlan } from '../../workbook/write-plan';
import { count, percent } from '../wording';
import type { ContactView } from './contract';
import { mainSource, type RelationshipFacts } from './facts';
import type { MapSizes } from './map-layout';
import { mapShapes } from './map-shapes';
import { moveText } from './move-text';

/** Points. The map stands below three lines of words, in the rows that its height takes. */
const SIZES: MapSizes = { width: 420, barWidth: 44, tie: 90, node: 36, gap: 8, title: 20, most: 8 };
const LEFT = 12;
const TOP = 78;
const ROW_HEIGHT = 15;
/** The list of contacts stands right of the map. */
const LIST_COLUMN = 8;

/** The relationship map of one account: shapes with connectors, and the same as a list. */
export function layoutMapSheet(
  facts: RelationshipFacts,
  index: number,
): { readonly sheet: SheetPlan; readonly contacts: number } {
  const { preview, words, language, sourceNumber } = facts;
  const row = preview.row(index);
  const contacts = preview.contactsOf(index);
  const map = mapShapes(contacts, language, SIZES);
  const text = words.sheet.map;
  const line = fill(text.line, {
    asOf: preview.asOf,
    score: row.score === null ? words.sheet.missing : count(row.score, language),
    coverage: row.coverage === null ? words.sheet.missing : percent(row.coverage, language),
  });
  const gap = row.roles.find(({ deepest }) => deepest === 0)?.role;
  const finding = [
    ...(gap ? [fill(text.gap, { role: nameWords(language).roles[gap] })] : []),
    fill(text.next, { move: moveText(row.move, language) }),
  ].join(' ');
  const below = Math.ceil((TOP + map.height) / ROW_HEIGHT) + 1;
  const heading: Block = {
    at: { row: 0, column: 0, rows: 3, columns: 1 },
    cells: [[fill(text.title, { account: row.name })], [finding], [line]],
  };
  const legend: Block = { at: { row: below, column: 0, rows: 1, columns: 1 }, cells: [[text.legend]] };
  const sheet: SheetPlan = {
    tag: `map-${sourceNumber}-${row.key}`,
    name: fill(words.sheet.mapName, { account: row.name }),
    after: mainSource(facts)?.place.sheet ?? '',
    blocks: [heading, legend, ...list(facts, contacts)],
    look: [
      { kind: 'style', at: { ...heading.at, rows: 1 }, style: 'KAM Title' },
      { kind: 'bold', at: { row: 1, column: 0, rows: 1, columns: 1 } },
      { kind: 'style', at: { row: 2, column: 0, rows: 1, columns: 1 }, style: 'KAM Note' },
      { kind: 'style', at: legend.at, style: 'KAM Note' },
      ...map.parts.map(onSheet),
      ...listLook(contacts.length),
    ],
  };
  return { sheet, contacts: contacts.length };
}

/** The map's own corner lies below the words. */
function onSheet(part: DrawingPart): Look {
  if (part.kind === 'shape') {
    const { at } = part.shape;
    return { kind: 'shape', shape: { ...part.shape, at: { ...at, left: at.left + LEFT, top: at.top + TOP } } };
  }
  const down = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x + LEFT, y: y + TOP });
  const { connector } = part;
  return { kind: 'connector', connector: { ...connector, from: down(connector.from), to: down(connector.to) } };
}

function list({ words, language }: RelationshipFacts, contacts: readonly ContactView[]): Block[] {
  const { list: header } = words.sheet.map;
  const cells: PlanCell[][] = [
    [header.role, header.name, header.depth, header.stance, header.trust, header.last],
    ...contacts.map((contact): PlanCell[] => [
      contact.role === null ? words.sheet.map.noRole : nameWords(language).roles[contact.role],
      contact.name,
      words.names.depths[contact.depth as keyof typeof words.names.depths],
      contact.stance === null ? null : words.names.stances[contact.stance],
      contact.trust,
      contact.lastContact === null ? null : isoDay(contact.lastContact),
    ]),
  ];
  return [{ at: { row: 4, column: LIST_COLUMN, rows: cells.length, columns: 6 }, cells }];
}

function listLook(contacts: number): Look[] {
  return [
    { kind: 'style', at: { row: 4, column: LIST_COLUMN, rows: 1, columns: 6 }, style: 'KAM Header' },
    { kind: 'width', column: LIST_COLUMN, columns: 6, characters: 16 },
    {
      kind: 'format',
      at: { row: 5, column: LIST_COLUMN + 5, rows: Math.max(1, contacts), columns: 1 },
      format: 'yyyy-mm-dd',
    },
  ];
}
