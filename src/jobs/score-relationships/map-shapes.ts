import type { Role } from '../../engine/relationship/roles';
import { fill, type Language } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipWords, type RelationshipWords } from '../../locales/relationships';
import { ATTENTION } from '../../workbook/attention-colours';
import type { DrawingPart } from '../../workbook/write-plan';
import type { ContactView } from './contract';
import { layoutMap, type MapNode, type MapSizes } from './map-layout';

const INK = '#0F548C';
const GREY = '#8A8A8A';
const PAPER = '#FFFFFF';
const TITLE_WIDTH = 280;

export interface MapLook extends MapSizes {
  /** Name and depth stand side by side in a low box, else one below the other. */
  readonly isOneLine?: boolean;
}

interface MapWords {
  readonly words: RelationshipWords;
  readonly language: Language;
  readonly look: MapLook;
}

/**
 * The relationship map of one account as shapes and connectors, in points from its own corner. Each box is named after its contact, so
 * that it stays that contact's, wherever the others go.
 */
export function mapShapes(
  contacts: readonly ContactView[],
  language: Language,
  look: MapLook,
): { readonly parts: readonly DrawingPart[]; readonly height: number } {
  const facts: MapWords = { words: relationshipWords(language), language, look };
  const map = layoutMap(contacts, look);
  const text = facts.words.sheet.map;
  const parts: DrawingPart[] = [
    {
      kind: 'shape',
      shape: {
        name: 'KAM us',
        at: map.us,
        form: 'RoundRectangle',
        text: text.us,
        bold: true,
        fill: INK,
        font: PAPER,
        line: { colour: INK, weight: 1, dashed: false },
        alt: text.us,
      },
    },
  ];
  for (const { role, top } of map.levels) {
    const name = roleText(facts, role);
    parts.push({
      kind: 'shape',
      shape: {
        name: `KAM role ${role ?? 'other'}`,
        at: { left: look.barWidth + look.tie, top, width: TITLE_WIDTH, height: look.title - 2 },
        form: 'Rectangle',
        text: name,
        bold: true,
        fill: PAPER,
        font: INK,
        line: { colour: PAPER, weight: 0.25, dashed: false },
        alt: name,
      },
    });
  }
  const taken = new Set<string>();
  for (const node of map.nodes) parts.push(...nodeParts(facts, node, freeName(node, taken)));
  return { parts, height: map.height };
}

/** By role and contact; two of the same name in one role are numbered. */
function freeName({ role, contact, kind }: MapNode, taken: Set<string>): string {
  const own = `${role ?? 'other'} ${contact ? contact.name : kind}`.slice(0, 80);
  let name = own;
  for (let number = 2; taken.has(name); number++) name = `${own} ${number}`;
  taken.add(name);
  return name;
}

function nodeParts(facts: MapWords, node: MapNode, name: string): DrawingPart[] {
  const { look } = facts;
  const { contact } = node;
  if (!contact) return [noteBox(facts, node, name)];
  const middle = node.top + node.height / 2;
  const isTied = contact.depth > 0;
  return [
    contactBox(facts, node, contact, name),
    {
      kind: 'connector',
      connector: {
        name: `KAM tie ${name}`,
        from: { x: look.barWidth, y: middle },
        to: { x: node.left, y: middle },
        // The bar's own sites are at its middle, so the tie's end at the contact alone is tied, on its left side.
        end: { shape: `KAM contact ${name}`, site: 1 },
        colour: isTied ? INK : GREY,
        weight: Math.max(1, contact.depth),
        dashed: !isTied,
        alt: fill(facts.words.sheet.map.altTie, { name: contact.name, depth: String(contact.depth) }),
      },
    },
  ];
}

/** A role that nobody holds, or how many contacts are not drawn. */
function noteBox(facts: MapWords, node: MapNode, name: string): DrawingPart {
  const text = facts.words.sheet.map;
  const isGap = node.kind === 'gap';
  const more = fill(text.more, { count: String(node.count) });
  return {
    kind: 'shape',
    shape: {
      name: `KAM contact ${name}`,
      at: boxOf(node),
      form: 'RoundRectangle',
      text: isGap ? text.nobody : more,
      fill: PAPER,
      font: isGap ? ATTENTION.weak.fill : '#595959',
      line: { colour: isGap ? ATTENTION.weak.fill : GREY, weight: 1.5, dashed: isGap },
      alt: isGap ? fill(text.altGap, { role: roleText(facts, node.role) }) : more,
    },
  };
}

function contactBox(facts: MapWords, node: MapNode, contact: ContactView, name: string): DrawingPart {
  const { words } = facts;
  const text = words.sheet.map;
  const isOpponent = contact.stance === 'opponent';
  return {
    kind: 'shape',
    shape: {
      name: `KAM contact ${name}`,
      at: boxOf(node),
      form: 'RoundRectangle',
      text: contactText(facts, contact),
      fill: contact.depth === 0 ? PAPER : '#EBF3FC',
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
  };
}

function boxOf({ left, top, width, height }: MapNode) {
  return { left, top, width, height };
}

function contactText({ words, look }: MapWords, { name, stance, depth }: ContactView): string {
  const text = words.sheet.map;
  const params = { name, depth: words.names.depths[depth as keyof typeof words.names.depths] };
  const lines =
    stance === null
      ? fill(text.node, params)
      : fill(text.nodeStance, { ...params, letter: words.names.stanceLetters[stance] });
  return look.isOneLine ? lines.replace('\n', ' · ') : lines;
}

function roleText({ words, language }: Pick<MapWords, 'words' | 'language'>, role: Role | null): string {
  return role === null ? words.sheet.map.noRole : nameWords(language).roles[role];
}
