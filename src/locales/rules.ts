import type { RuleName } from '../engine/rules/rules';
import { rules as english } from './en-US/rules';
import type { Language, Translated } from './language';
import { rules as chinese } from './zh-CN/rules';

type RuleWords = Translated<typeof english>;

export function ruleWords(language: Language): RuleWords {
  // A rule without words is a compile error here.
  const words: RuleWords & {
    readonly fields: Readonly<Record<RuleName, { readonly label: string; readonly meaning: string }>>;
  } = language === 'zh-CN' ? chinese : english;
  return words;
}
