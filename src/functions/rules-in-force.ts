import { defaultRules, type Rules } from '../engine/rules/rules';
import type { Language } from '../locales/language';

/**
 * The rules of the workbook that this runtime serves. A cell's call brings no workbook along, so the start-up code of the
 * task pane and of the preview sets them when the workbook opens and whenever they change, then recalculates.
 */
let rules: Rules = defaultRules;

/** Language of Excel, until told otherwise; the rule `language` beats it. */
let displayLanguage: Language = 'en-US';

export function rulesInForce(): Rules {
  return rules;
}

/** Returns the rules that were in force before, so that a test or a preview of other rules can put them back. */
export function setRulesInForce(next: Rules): Rules {
  const before = rules;
  rules = next;
  return before;
}

export function setDisplayLanguage(language: Language): void {
  displayLanguage = language;
}

/** The language of text results and of messages in cells. */
export function cellLanguage(): Language {
  return rules.language === 'auto' ? displayLanguage : rules.language;
}
