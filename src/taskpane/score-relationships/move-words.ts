import type { NextMove } from '../../engine/relationship/next-move';
import type { Language } from '../../locales/language';
import { nameWords } from '../../locales/names';

/** What to do next about the people of an account, as KAM.ROLES and the sheet say it. */
export function moveWords({ kind, role }: NextMove, language: Language): string {
  const words = nameWords(language);
  if (role === null) return words.keepRoles;
  return kind === 'find' ? words.findRole[role] : words.deepenRole[role];
}
