import { columnWords } from '../../locales/columns';
import type { Language } from '../../locales/language';
import { paneWords } from '../../locales/pane';
import { noteSentence, problemSentence } from '../../locales/problems';
import { formatsOf } from '../components/formats';
import type { Words } from './words';

/**
 * What Home says. Findings, rules and sheets have many words in two languages, and the pane's first load is kept small: `JobWords` brings
 * them with the view that speaks them. Until then their codes stand for them.
 */
export function firstWordsOf(language: Language): Words {
  const columns: Readonly<Record<string, string>> = columnWords(language);
  const code = ({ code }: { readonly code: string }): string => code;
  const itself = (name: string): string => name;
  return {
    language,
    isFirst: true,
    pane: paneWords(language),
    formats: formatsOf(language),
    problem: (problem) => problemSentence(problem, language, (name) => columns[name] ?? name),
    note: (note) => noteSentence(note, language),
    finding: code,
    group: code,
    choice: itself,
    whyValues: code,
    rule: { label: itself, meaning: () => '', choice: itself },
  };
}
