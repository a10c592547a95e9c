import { choiceWord, findingSentence, groupSentence } from '../../locales/checks';
import { columnWords } from '../../locales/columns';
import { fill } from '../../locales/language';
import type { Language } from '../../locales/language';
import { paneWords } from '../../locales/pane';
import { noteSentence, problemSentence } from '../../locales/problems';
import { ruleWords } from '../../locales/rules';
import { sheetWords } from '../../locales/sheet';
import { unbroken } from '../../locales/unbroken';
import { formatsOf } from '../components/formats';
import type { Words } from './words';

/** Gathers what the pane says in a language from the words of all rooms. */
export function wordsOf(language: Language): Words {
  const pane = paneWords(language);
  const formats = formatsOf(language);
  const columns: Readonly<Record<string, string>> = columnWords(language);
  const rules = ruleWords(language);
  const ruleFields: Readonly<Record<string, { readonly label: string; readonly meaning: string }>> = rules.fields;
  const choices: Readonly<Record<string, string>> = rules.choices;
  const whyValues: Readonly<Record<string, string>> = sheetWords(language).whyValues;
  return {
    language,
    pane,
    formats,
    problem: (problem) =>
      unbroken(problemSentence(problem, language, (name) => columns[name] ?? ruleFields[name]?.label ?? name)),
    note: (note) => unbroken(noteSentence(note, language)),
    finding: (finding) => unbroken(findingSentence(finding, language)),
    group: (finding, group) => unbroken(groupSentence(finding, group, language)),
    choice: (choice) => choiceWord(choice, language),
    whyValues: (note) => fill(whyValues[note.code] ?? '', { count: formats.count(note.count) }),
    rule: {
      label: (rule) => ruleFields[rule]?.label ?? rule,
      meaning: (rule) => ruleFields[rule]?.meaning ?? '',
      choice: (code) => choices[code] ?? code,
    },
  };
}
