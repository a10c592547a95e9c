import type { Choice, Finding, FindingCode, FindingGroup, LeftOutReason } from '../engine/intake/types';
import { checks as english } from './en-US/checks';
import { fill, type Language, type Translated } from './language';
import { columnWords } from './columns';
import { nameWords } from './names';
import { checks as chinese } from './zh-CN/checks';

/** Members of a group that a sentence names; the list shows the rest. */
const NAMED = 4;

export function checkWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}

/** Where nothing is left out for it, the sentence says so. */
const OTHERS: Readonly<Partial<Record<FindingCode, 'blank-other' | 'unreadable-other' | 'boolean-other'>>> = {
  'blank-value': 'blank-other',
  'unreadable-number': 'unreadable-other',
  boolean: 'boolean-other',
};

function stageNames(language: Language): Readonly<Record<number, string>> {
  return nameWords(language).stages;
}

/** A finding in words: what, where, remedy; or what was fine. */
export function findingSentence(finding: Finding, language: Language): string {
  const words = checkWords(language);
  const { code, severity, count, field, params = {} } = finding;
  if (severity === 'passed') return words.passed[code];
  // The header as it stands in the sheet says more than our name for it.
  const column = String(params.column ?? '') || (field ? columnWords(language)[field] : '');
  const order = words.orders[(params.order ?? 'year-first') as keyof typeof words.orders];
  const other = severity === 'note' ? OTHERS[code] : undefined;
  const sentence = words.findings[other ?? code];
  return fill(ofCount(sentence, count), {
    ...figures(params, language),
    count: figure(count, language),
    column,
    order,
  });
}

/** One group of a finding: which names look alike, or how many ids a name has. */
export function groupSentence(finding: Finding, group: FindingGroup, language: Language): string {
  const { groups } = checkWords(language);
  if (finding.code === 'name-two-ids') {
    return fill(groups['name-two-ids'], {
      name: group.names[0] ?? group.key,
      count: figure(group.members.length, language),
    });
  }
  if (group.stage !== undefined) {
    return fill(finding.code === 'unknown-stage' ? groups['unknown-stage'] : groups['mapped-stage'], {
      name: group.key,
      rows: figure(group.rows ?? 0, language),
      stage: stageNames(language)[group.stage] ?? '',
    });
  }
  const names = group.names.slice(0, NAMED).map((name) => fill(groups.quote, { name }));
  const last = names.pop() ?? '';
  return fill(groups['look-alike'], {
    names: names.length === 0 ? last : fill(groups.and, { first: names.join(groups.separator), last }),
  });
}

/** "14 of 8,800 rows left out: 12 with no account, 2 cell errors." */
export function leftOutSentence(
  rows: number,
  reasons: readonly { readonly reason: LeftOutReason; readonly count: number }[],
  language: Language,
): string {
  const words = checkWords(language);
  const count = reasons.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return fill(words.leftOut.none, { rows: figure(rows, language) });
  const parts = reasons.map((each) =>
    fill(ofCount(words.reasons[each.reason], each.count), { count: figure(each.count, language) }),
  );
  return fill(ofCount(words.leftOut.some, rows), {
    count: figure(count, language),
    rows: figure(rows, language),
    reasons: parts.join(words.leftOut.separator),
  });
}

export function choiceWord(choice: Choice, language: Language): string {
  return checkWords(language).choices[choice];
}

/** The form before the bar for one, the other for more; a sentence without a bar serves both. */
function ofCount(sentence: string, count: number): string {
  const [one, other] = sentence.split('|');
  return count === 1 ? one! : (other ?? one!);
}

function figure(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

function figures(params: Readonly<Record<string, string | number>>, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? figure(value, language) : value]),
  );
}
