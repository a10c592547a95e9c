import { createContext, useContext } from 'react';
import type { Note, Problem } from '../../engine/core/result';
import type { Choice, Finding, FindingGroup } from '../../engine/intake/types';
import type { RuleName } from '../../engine/rules/rules';
import type { Language } from '../../locales/language';
import type { PaneWords } from '../../locales/pane';
import type { Formats } from '../components/formats';

/** All that the pane says, in the language that is on: its own words, and the sentences that it shares with cells and sheets. */
export interface Words {
  readonly language: Language;
  /** Only what Home needs: the rest comes with the other views. */
  readonly isFirst?: true;
  readonly pane: PaneWords;
  readonly formats: Formats;
  readonly problem: (problem: Problem) => string;
  readonly note: (note: Note) => string;
  readonly finding: (finding: Finding) => string;
  /** Why some parts are written as values although live formulas were asked for. */
  readonly whyValues: (note: Note) => string;
  readonly rule: RuleText;
  /** One group of a finding: names that look alike, ids of one name. */
  readonly group: (finding: Finding, group: FindingGroup) => string;
  readonly choice: (choice: Choice) => string;
}

/** Names and meanings of the rules, by the rule's own name. */
export interface RuleText {
  readonly label: (rule: RuleName) => string;
  readonly meaning: (rule: RuleName) => string;
  readonly choice: (code: string) => string;
}

const WordsContext = createContext<Words | null>(null);

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside WordsProvider');
  return words;
}
