import type { NextMove } from '../../engine/relationship/next-move';
import type { Language } from '../../locales/language';
import { nameWords } from '../../locales/names';

/** What to do next about the people of an account, as KAM.ROLES says it. */
export function moveText({ kind, role }: NextMove, language: Language): string {
  const words = nameWords(language);
  if (role === null) return words.keepRoles;
  return kind === 'find' ? words.findRole[role] : words.deepenRole[role];
}
