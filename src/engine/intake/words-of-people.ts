import { noKey, type KeyColumn } from '../core/read-keys';
import { depthOf, roleOf, roles } from '../relationship/roles';
import { stanceOf, stances } from '../relationship/stance';
import { choiceFor } from './apply-choices';
import { wordFinding, type WordField } from './check-words';
import type { CheckedTable, Choices } from './types';

/** What each contact's words mean, after the person has said what the unknown ones do. */
export interface PeopleColumns {
  /** Position in `roles`, −1 without. */
  readonly role: Int8Array;
  /** 0 to 4; what is not known is no tie. */
  readonly depth: Uint8Array;
  /** Position in `stances`, −1 without. */
  readonly stance: Int8Array;
}

const depthChoices = ['no-tie', 'nodding', 'benefit', 'trial', 'intimate'];

/**
 * Roles, depths and stances of a contacts table as codes.
 *
 * Shapes  rows of the table → as many codes
 * Blanks  a blank is no role, no tie, no stance
 * Cost    O(rows + distinct words)
 */
export function wordsOfPeople(checked: CheckedTable, choices: Choices): PeopleColumns {
  const { rows, columns } = checked;
  const choiceOf = (field: WordField, word: string): string =>
    choiceFor(checked, choices, wordFinding(field, word)) ?? '';
  const role = new Int8Array(rows).fill(-1);
  decode(role, columns.words.get('role'), (word) =>
    (roles as readonly string[]).indexOf(roleOf(word) ?? choiceOf('role', word)),
  );
  const depth = new Uint8Array(rows);
  decode(depth, columns.words.get('depth'), (word) => {
    const known = depthOf(word);
    return Number.isNaN(known) ? Math.max(0, depthChoices.indexOf(choiceOf('depth', word))) : known;
  });
  const stance = new Int8Array(rows).fill(-1);
  decode(stance, columns.words.get('stance'), (word) =>
    (stances as readonly string[]).indexOf(stanceOf(word) ?? choiceOf('stance', word)),
  );
  return { role, depth, stance };
}

function decode(into: Int8Array | Uint8Array, words: KeyColumn | undefined, meaning: (word: string) => number): void {
  if (!words) return;
  const meanings = words.keys.map(meaning);
  for (let row = 0; row < into.length; row++) {
    const key = words.codes[row]!;
    if (key !== noKey) into[row] = meanings[key]!;
  }
}
