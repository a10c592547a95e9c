import type { RuleName } from '../../engine/rules/rules';
import { fill, type Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { ruleWords } from '../../locales/rules';
import { sheetWords } from '../../locales/sheet';
import type { ReviewPreview } from './contract';

/** Which rules changed since the quarter before was reviewed, which of its figures follow, and which could not. */
export function otherRulesText(otherRules: NonNullable<ReviewPreview['otherRules']>, language: Language): string {
  const { how } = reviewWords(language);
  const { listSeparator } = sheetWords(language);
  const { names, recomputed, kept } = otherRules;
  const listed = (sentence: string, figures: typeof kept): string =>
    figures.length === 0
      ? ''
      : fill(sentence, { figures: figures.map((figure) => how.ruled[figure]).join(listSeparator) });
  return [
    names.map((name) => ruleWords(language).fields[name as RuleName].label).join(listSeparator),
    listed(how.recomputed, recomputed),
    listed(how.notRecomputed, kept),
  ].join('');
}
