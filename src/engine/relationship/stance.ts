/** How a contact stands to us, best first: a coach guides us, an ally supports us, an opponent works against us. */
export const stances = ['coach', 'ally', 'neutral', 'opponent'] as const;
export type Stance = (typeof stances)[number];

// glossary.md, "People".
const names: readonly (readonly [Stance, string])[] = [
  ['coach', 'coach, champion, sponsor, 教练, 线人, 内线'],
  ['ally', 'ally, supporter, supportive, 盟友, 支持者, 支持'],
  ['neutral', 'neutral, undecided, 中立, 中立者'],
  ['opponent', 'opponent, blocker, opposed, 反对者, 反对'],
]; // prettier-ignore

const known = new Map(
  names.flatMap(([stance, list]) => list.split(', ').map((name): [string, Stance] => [plain(name), stance])),
);

/**
 * The stance that a word means, or null: then somebody has to say.
 *
 * @example stanceOf('Champion') // => 'coach'
 * @example stanceOf('反对者') // => 'opponent'
 */
export function stanceOf(name: string): Stance | null {
  return known.get(plain(name.normalize('NFKC').toLowerCase())) ?? null;
}

function plain(name: string): string {
  return name.replace(/[\s_\-.:：*()]/g, '');
}
