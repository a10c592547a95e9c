import type { BeforeChoice, Quarter, SnapshotSummary } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import type { Language } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import type { Words } from '../shell/words';

/** "2026 Q3"; 2026 年第 3 季度. */
export function quarterText({ year, quarter }: Quarter, language: Language): string {
  // A year has no thousands separator.
  return fill(reviewPaneWords(language).quarter, { year: String(year), quarter: String(quarter) });
}

export function sameBefore(one: BeforeChoice, other: BeforeChoice): boolean {
  return keyOf(one) === keyOf(other);
}

/** For boxes that tell choices apart by a text. */
export function keyOf(choice: BeforeChoice): string {
  return choice.kind === 'snapshot' ? `snapshot ${choice.id}` : choice.kind;
}

/** How a person knows what is compared with. */
export function beforeText(
  choice: BeforeChoice,
  of: { readonly quarter: Quarter; readonly snapshots: readonly SnapshotSummary[]; readonly sheet: string },
  { language, formats }: Words,
): string {
  const text = reviewPaneWords(language).rules;
  switch (choice.kind) {
    case 'snapshot': {
      const found = of.snapshots.find(({ id }) => id === choice.id);
      return found ? fill(text.beforeSnapshot, { name: found.name, asOf: formats.date(found.asOf) }) : choice.id;
    }
    case 'sheet':
      return fill(text.beforeSheet, { sheet: of.sheet });
    case 'periods': {
      const { year, quarter } = of.quarter;
      const earlier = quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
      return fill(text.beforePeriods, { quarter: quarterText(earlier, language) });
    }
    case 'none':
      return text.beforeNone;
  }
}
