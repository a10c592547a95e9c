import type { Field, SheetKind } from '../../engine/intake/types';
import type { Choices } from '../../jobs/contract';
import { reviewSources } from '../../jobs/quarterly-review/contract';
import type { QuarterlyReview, ReviewChosen, ReviewSource } from '../../jobs/quarterly-review/contract';
import { columnWords } from '../../locales/columns';
import type { Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { reviewPaneWords } from '../../locales/review-pane';
import { fieldQuestion } from '../job/job-part';
import type { JobPart } from '../job/job-part';
import type { Taken } from '../job/use-parts';

/** Columns that the Data step asks about; what else is recognised is used without being asked. */
const ASKED: Readonly<Record<ReviewSource, readonly Field[]>> = {
  accounts: ['accountId', 'account', 'revenue', 'profit', 'orderDate', 'owner'],
  before: ['accountId', 'account', 'revenue', 'profit'],
  opportunities: ['opportunity', 'account', 'stage', 'outcome', 'amount', 'closeDate', 'owner'],
  contacts: ['account', 'contact', 'role', 'depth', 'lastContact'],
  contactLog: ['account', 'contactDate', 'contactKind'],
};

/** "Before" is never taken unasked: the best sheet of accounts is that of now. */
const KINDS: Readonly<Record<ReviewSource, readonly SheetKind[]>> = {
  accounts: ['accounts', 'orders'],
  before: [],
  opportunities: ['opportunities'],
  contacts: ['contacts'],
  contactLog: ['contactLog'],
};

const ORDER: readonly ReviewSource[] = ['accounts', 'opportunities', 'contacts', 'contactLog', 'before'];

/** Either is enough; all else adds to them. */
export function isEnough(parts: readonly string[]): boolean {
  return parts.includes('accounts') || parts.includes('opportunities');
}

export function sourceParts(job: QuarterlyReview, language: Language): readonly JobPart[] {
  const fields = columnWords(language);
  const words = reviewPaneWords(language);
  return ORDER.map((source) => ({
    id: source,
    title: reviewWords(language).sources[source],
    hint: words.partHints[source],
    desk: job.desks[source],
    kinds: KINDS[source],
    required: false,
    isAside: source !== 'accounts' && source !== 'opportunities',
    questions: ASKED[source].map((field) => fieldQuestion(field, { label: fields[field] })),
  }));
}

/** Kept among the choices of a source, so that the next run knows them: account before → account now. */
const RENAMED = 'renamed:';

export function renameKey(before: string): string {
  return `${RENAMED}${before}`;
}

export function renamedOf(choices: readonly Choices[]): Readonly<Record<string, string>> {
  const entries = choices.flatMap((each) => Object.entries(each));
  return Object.fromEntries(
    entries.flatMap(([key, now]) => (key.startsWith(RENAMED) && now !== '' ? [[key.slice(RENAMED.length), now]] : [])),
  );
}

export function chosenOf(taken: Taken): ReviewChosen {
  return Object.fromEntries(
    reviewSources.flatMap((source) => {
      const part = taken[source];
      if (!part) return [];
      const choices = Object.entries(part.choices).filter(([key]) => !key.startsWith(RENAMED));
      return [[source, { match: part.match, choices: Object.fromEntries(choices) }]];
    }),
  );
}
