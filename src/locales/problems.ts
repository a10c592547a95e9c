import type { Note, Params, Problem } from '../engine/core/result';
import { problems as english } from './en-US/problems';
import { fill, type Language, type Translated } from './language';
import { problems as chinese } from './zh-CN/problems';

export function problemWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}

/**
 * What a person reads about a problem: the place, what is there, the remedy. `nameOf` gives the column as the person knows it
 * (its header, the argument's name); `firstRow` is the number of the first data row as the person counts.
 */
export function problemSentence(
  problem: Problem,
  language: Language,
  nameOf: (column: string) => string = (column) => column,
  firstRow = 1,
): string {
  const words = problemWords(language);
  const sentences: Readonly<Record<string, string>> = words.sentences;
  const sentence = fill(sentences[problem.code] ?? words.unknown, inWords(problem.params, language));
  if (problem.column === undefined) return sentence;
  const column = nameOf(problem.column);
  if (problem.row === undefined) return fill(words.placeColumn, { column, sentence });
  const row = numberText(problem.row + firstRow, language);
  return fill(words.placeRow, { column, row, sentence });
}

/** What a person reads about a note: `Revenue: 12 blank cells.` */
export function noteSentence(
  note: Note,
  language: Language,
  nameOf: (column: string) => string = (column) => column,
): string {
  const words = problemWords(language);
  const notes: Readonly<Record<string, string>> = words.notes;
  const sentence = fill(notes[note.code] ?? words.unknown, inWords({ ...note.params, count: note.count }, language));
  const column = note.params?.column;
  return column === undefined ? sentence : fill(words.placeColumn, { column: nameOf(String(column)), sentence });
}

function inWords(params: Params | undefined, language: Language): Record<string, string> {
  const entries = Object.entries(params ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? numberText(value, language) : value]),
  );
}

function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 15 }).format(value);
}
