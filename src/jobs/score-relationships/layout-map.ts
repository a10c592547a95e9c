import { isoDay } from '../../engine/core/serial-day';
import type { Role } from '../../engine/relationship/roles';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { ATTENTION } from '../../workbook/attention-colours';
import type { Block, Look, PlanCell, SheetPlan } from '../../workbook/write-plan';
import { count, percent } from '../wording';
import type { ContactView } from './contract';
import { mainSource, type RelationshipFacts } from './facts';
import { layoutMap, type MapNode, type MapSizes } from './map-layout';
import { moveText } from './move-text';

/** Points. The map stands below three lines of words, in the rows that its height takes. */
const SIZES: MapSizes = { width: 420, barWidth: 44, tie: 90, node: 36, gap: 8, title: 20, most: 8 };
const LEFT = 12;
const TOP = 78;
const ROW_HEIGHT = 15;
/** The list of contacts stands right of the map. */
const LIST_COLUMN = 8;
const INK = '#0F548C';

/** The relationship map of one account: shapes with connectors, and the same as a list. */
export function layoutMapSheet(
  facts: RelationshipFacts,
  index: number,
): { readonly sheet: SheetPlan; readonly contacts: number } {
  const { preview, words, language, sourceNumber } = facts;
  const row = preview.row(index);
  const contacts = preview.contactsOf(index);
  const map = layoutMap(contacts, SIZES);
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
      ...shapes(facts, map),
      ...listLook(contacts.length),
    ],
  };
  return { sheet, contacts: contacts.length };
}

function shapes(facts: RelationshipFacts, map: ReturnType<typeof layoutMap>): Look[] {
  const { words } = facts;
  const text = words.sheet.map;
  const looks: Look[] = [
    {
      kind: 'shape',
      shape: {
        name: 'KAM us',
        at: { left: LEFT, top: TOP, width: map.us.width, height: map.us.height },
        form: 'RoundRectangle',
        text: text.us,
        bold: true,
        fill: INK,
        font: '#FFFFFF',
        line: { colour: INK, weight: 1, dashed: false },
        alt: text.us,
      },
    },
  ];
  for (const level of map.levels) {
    looks.push({
      kind: 'shape',
      shape: {
        name: `KAM role ${level.role ?? 'other'}`,
        at: { left: LEFT + SIZES.barWidth + SIZES.tie, top: TOP + level.top, width: 280, height: SIZES.title - 2 },
        form: 'Rectangle',
        text: roleText(facts, level.role),
        bold: true,
        fill: '#FFFFFF',
        font: INK,
        line: { colour: '#FFFFFF', weight: 0.25, dashed: false },
        alt: roleText(facts, level.role),
      },
    });
  }
  map.nodes.forEach((node, number) => looks.push(...nodeShapes(facts, node, number)));
  return looks;
}

function nodeShapes(facts: RelationshipFacts, node: MapNode, number: number): Look[] {
  const { words } = facts;
  const text = words.sheet.map;
  const name = `KAM contact ${number + 1}`;
  const at = { left: LEFT + node.left, top: TOP + node.top, width: node.width, height: node.height };
  const { contact } = node;
  if (!contact) {
    const isGap = node.kind === 'gap';
    return [
      {
        kind: 'shape',
        shape: {
          name,
          at,
          form: 'RoundRectangle',
          text: isGap ? text.nobody : fill(text.more, { count: String(node.count) }),
          fill: '#FFFFFF',
          font: isGap ? ATTENTION.weak.fill : '#595959',
          line: { colour: isGap ? ATTENTION.weak.fill : '#8A8A8A', weight: 1.5, dashed: isGap },
          alt: isGap
            ? fill(text.altGap, { role: roleText(facts, node.role) })
            : fill(text.more, { count: String(node.count) }),
        },
      },
    ];
  }
  const isOpponent = contact.stance === 'opponent';
  const middle = at.top + at.height / 2;
  return [
    {
      kind: 'shape',
      shape: {
        name,
        at,
        form: 'RoundRectangle',
        text: nodeText(facts, contact),
        fill: contact.depth === 0 ? '#FFFFFF' : '#EBF3FC',
        font: '#000000',
        line: {
          colour: isOpponent ? ATTENTION.weak.fill : INK,
          weight: contact.stance === 'coach' ? 3 : 1,
          dashed: isOpponent,
        },
        alt: fill(text.altNode, {
          role: roleText(facts, contact.role),
          name: contact.name,
          depth: String(contact.depth),
          stance: contact.stance === null ? text.noStance : words.names.stances[contact.stance],
        }),
      },
    },
    {
      kind: 'connector',
      connector: {
        name: `KAM tie ${number + 1}`,
        from: { x: LEFT + SIZES.barWidth, y: middle },
        to: { x: at.left, y: middle },
        // The bar's own sites are at its middle, so the tie's end at the contact alone is tied, on its left side.
        end: { shape: name, site: 1 },
        colour: contact.depth === 0 ? '#8A8A8A' : INK,
        weight: Math.max(1, contact.depth),
        dashed: contact.depth === 0,
        alt: fill(text.altTie, { name: contact.name, depth: String(contact.depth) }),
      },
    },
  ];
}

function nodeText({ words }: RelationshipFacts, { name, stance, depth }: ContactView): string {
  const text = words.sheet.map;
  const params = { name, depth: words.names.depths[depth as keyof typeof words.names.depths] };
  return stance === null
    ? fill(text.node, params)
    : fill(text.nodeStance, { ...params, letter: words.names.stanceLetters[stance] });
}

function roleText({ words, language }: RelationshipFacts, role: Role | null): string {
  return role === null ? words.sheet.map.noRole : nameWords(language).roles[role];
}

function list(facts: RelationshipFacts, contacts: readonly ContactView[]): Block[] {
  const { words } = facts;
  const { list: header } = words.sheet.map;
  const cells: PlanCell[][] = [
    [header.role, header.name, header.depth, header.stance, header.trust, header.last],
    ...contacts.map((contact): PlanCell[] => [
      roleText(facts, contact.role),
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
