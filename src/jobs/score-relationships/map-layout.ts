import { roles, type Role } from '../../engine/relationship/roles';
import type { ContactView } from './contract';

/** One box of the map: a contact, a gap, or the note that there are more. */
export interface MapNode {
  readonly kind: 'contact' | 'gap' | 'more';
  readonly role: Role | null;
  readonly contact: ContactView | null;
  /** How many are not drawn. */
  readonly count: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MapLevel {
  readonly role: Role | null;
  readonly top: number;
  readonly nodes: readonly MapNode[];
}

/** Where everything on a relationship map stands: our side is a bar on the left, decision makers on top, a tie goes straight across. */
export interface MapLayout {
  readonly us: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly levels: readonly MapLevel[];
  /** The boxes from top to bottom, as the arrow keys walk them. */
  readonly nodes: readonly MapNode[];
  readonly width: number;
  readonly height: number;
}

export interface MapSizes {
  readonly width: number;
  readonly barWidth: number;
  /** Length of a tie. */
  readonly tie: number;
  readonly node: number;
  readonly gap: number;
  readonly title: number;
  /** Contacts drawn for each role. */
  readonly most: number;
}

/**
 * Lays out the contacts of one account by role. Lines never cross, because each box has a row of its own; a role that nobody holds is a
 * box too, so that the gap is seen.
 */
export function layoutMap(contacts: readonly ContactView[], sizes: MapSizes): MapLayout {
  const left = sizes.barWidth + sizes.tie;
  const width = sizes.width - left;
  const known: readonly (Role | null)[] = contacts.some(({ role }) => role === null) ? [...roles, null] : roles;
  const levels: MapLevel[] = [];
  let top = 0;
  for (const role of known) {
    const members = contacts.filter((contact) => contact.role === role);
    const shown = members.length > sizes.most ? members.slice(0, sizes.most - 1) : members;
    const levelTop = top;
    top += sizes.title;
    const nodes: MapNode[] = [];
    const add = (kind: MapNode['kind'], contact: ContactView | null, count: number): void => {
      nodes.push({ kind, role, contact, count, left, top, width, height: sizes.node });
      top += sizes.node + sizes.gap;
    };
    if (members.length === 0) add('gap', null, 0);
    for (const contact of shown) add('contact', contact, 0);
    if (members.length > shown.length) add('more', null, members.length - shown.length);
    levels.push({ role, top: levelTop, nodes });
  }
  const height = top - sizes.gap;
  return {
    us: { left: 0, top: 0, width: sizes.barWidth, height },
    levels,
    nodes: levels.flatMap(({ nodes }) => nodes),
    width: sizes.width,
    height,
  };
}
