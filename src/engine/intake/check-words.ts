import { flagOf } from '../core/read-flags';
import { cellKind } from '../core/cell-kind';
import type { HeldCells } from '../core/held-cells';
import { noKey, type KeyColumn } from '../core/read-keys';
import { rowsAStep, type Steps } from '../core/steps';
import { depthOf, roleOf } from '../relationship/roles';
import { stanceOf } from '../relationship/stance';
import type { Findings } from './findings';
import { flagSteps, keySteps } from './read-columns';
import { dataRowsWhere } from './rows-where';
import type { Choice, Field, FindingCode } from './types';

/** Columns of words from a short list, in either language. */
export type WordField = 'role' | 'depth' | 'stance';

interface WordList {
  readonly code: FindingCode;
  readonly knows: (word: string) => boolean;
  /** What an unknown word may mean; the first is what it means until somebody says. */
  readonly choices: readonly Choice[];
}

export const WORD_LISTS: Readonly<Record<WordField, WordList>> = {
  role: {
    code: 'unknown-role',
    knows: (word) => roleOf(word) !== null,
    choices: ['no-role', 'decisionMaker', 'influencer', 'inCharge', 'bystander'],
  },
  depth: {
    code: 'unknown-depth',
    knows: (word) => !Number.isNaN(depthOf(word)),
    choices: ['no-tie', 'nodding', 'benefit', 'trial', 'intimate'],
  },
  stance: {
    code: 'unknown-stance',
    knows: (word) => stanceOf(word) !== null,
    choices: ['no-stance', 'coach', 'ally', 'neutral', 'opponent'],
  },
};

/** Words that one finding each asks about; whatever more there are stay unknown and are counted in the last. */
const ASKED_WORDS = 12;

/** Key of a word's finding and of the choice of its meaning. */
export function wordFinding(field: WordField, word: string): string {
  return `${WORD_LISTS[field].code}:${word}`;
}

/** Words that nobody knows: one finding a word, which asks what it means. */
export function* checkWordSteps(
  findings: Findings,
  cells: HeldCells,
  { field, column, label, first, skip }: WordCheck & { readonly field: WordField },
): Steps<KeyColumn> {
  const words = yield* keySteps(cells, column, first);
  const { code, knows, choices } = WORD_LISTS[field];
  const rowsOf = new Map<number, number[]>();
  const unknown = words.keys.map((word) => !knows(word));
  if (unknown.some(Boolean)) {
    for (let row = 0; row < words.codes.length; row++) {
      if (row % rowsAStep === 0) yield row / words.codes.length;
      const key = words.codes[row]!;
      if (key === noKey || !unknown[key] || skip[row] !== 0) continue;
      const rows = rowsOf.get(key);
      if (rows) rows.push(row);
      else rowsOf.set(key, [row]);
    }
  }
  const asked = [...rowsOf].sort(([, a], [, b]) => b.length - a.length).slice(0, ASKED_WORDS);
  for (const [key, rows] of asked) {
    const word = words.keys[key]!;
    findings.add({
      code,
      id: wordFinding(field, word),
      field,
      rows,
      column,
      params: { column: label, word: word.slice(0, 40) },
      choices,
    });
  }
  findings.passed(code);
  return words;
}

interface WordCheck {
  readonly column: number;
  readonly label: string;
  readonly first: number;
  readonly skip: Uint8Array;
}

/** A column of yes and no: what is neither is pointed out and not used. */
export function* checkFlagSteps(
  findings: Findings,
  cells: HeldCells,
  { field, column, label, first, skip }: WordCheck & { readonly field: Field },
): Steps<Float64Array> {
  const { values, kinds } = yield* flagSteps(cells, column, first);
  const isUnknown = (row: number): boolean =>
    kinds[row]! > cellKind.blank && flagOf(cells.at(row + first, column)) === null;
  const rows = yield* dataRowsWhere(skip, isUnknown);
  findings.add({ code: 'unknown-answer', field, severity: 'note', rows, column, params: { column: label } });
  findings.passed('unknown-answer');
  return values;
}

/** Ratings outside 1 to 5: they count as missing. */
export function* checkRatingSteps(
  findings: Findings,
  values: Float64Array,
  { field, column, label, skip }: Omit<WordCheck, 'first'> & { readonly field: Field },
): Steps<void> {
  const rows = yield* dataRowsWhere(skip, (row) => values[row]! < 1 || values[row]! > 5);
  findings.add({ code: 'rating-range', field, severity: 'note', rows, column, params: { column: label } });
  findings.passed('rating-range');
}

/** The same person twice at one account. */
export function* checkContactSteps(
  findings: Findings,
  contact: KeyColumn,
  account: KeyColumn,
  column: number,
  skip: Uint8Array,
): Steps<void> {
  const seen = new Set<number>();
  const rows: number[] = [];
  for (let row = 0; row < contact.codes.length; row++) {
    if (row % rowsAStep === 0) yield row / contact.codes.length;
    const [name, of] = [contact.codes[row]!, account.codes[row]!];
    if (name === noKey || of === noKey || skip[row] !== 0) continue;
    const pair = of * contact.keys.length + name;
    if (seen.has(pair)) rows.push(row);
    else seen.add(pair);
  }
  findings.add({ code: 'duplicate-contact', severity: 'note', rows, column });
  findings.passed('duplicate-contact');
}
