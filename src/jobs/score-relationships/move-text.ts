import type { NextMove } from '../../engine/relationship/next-move';
import type { Language } from '../../locales/language';
import { nameWords } from '../../locales/names';
import type { AccountRelation } from './contract';

/** From this depth on a tie holds in hard times and asks for nothing but care. */
const DEEP = 3;

/** What to do next about the people of an account, as KAM.ROLES says it. */
export function moveText({ kind, role }: NextMove, language: Language): string {
  const words = nameWords(language);
  if (role === null) return words.keepRoles;
  return kind === 'find' ? words.findRole[role] : words.deepenRole[role];
}

/** What to do about each role that nobody holds for us, then about each whose tie is shallow. */
export function roleMoves({ roles }: AccountRelation, language: Language): readonly string[] {
  const words = nameWords(language);
  return [
    ...roles.filter(({ deepest }) => deepest === 0).map(({ role }) => words.findRole[role]),
    ...roles.filter(({ deepest }) => deepest > 0 && deepest < DEEP).map(({ role }) => words.deepenRole[role]),
  ];
}
