import type { Problem } from '../../engine/core/result';
import { accountColumn, valueField } from '../../engine/intake/account-column';
import type { StageMeanings } from '../../engine/pipeline/stage-names';
import type { Match } from '../contract';
import type { Source } from '../source/open-source';
import { createDesk, type Desk } from '../source/source-desk';
import { wideQuarters } from './take-accounts';
import type { ReviewSource } from './contract';

const JOB = 'quarterly-review';
const TAG = 'review-columns';

type ReviewDesks = Readonly<Record<ReviewSource, Desk>>;

/** One desk a source. What is compared with may be accounts or opportunities: its desk becomes the one or the other as it is opened. */
export function createReviewDesks(
  meanings: () => StageMeanings,
): ReviewDesks & { readonly isBeforeDeals: () => boolean } {
  const book = (): Desk =>
    createDesk({
      job: JOB,
      columnsTag: TAG,
      obstacle: noBook,
      more: ({ opened }, match) => wideQuarters(opened.labels, match).map(({ column }) => column),
    });
  const deals = (): Desk =>
    createDesk({ job: JOB, columnsTag: TAG, obstacle: noDeals, value: null, deals: () => ({ meanings: meanings() }) });
  const [beforeBook, beforeDeals] = [book(), deals()];
  let isDeals = false;
  const chosen = (): Desk => (isDeals ? beforeDeals : beforeBook);
  const before: Desk = {
    source: () => chosen().source(),
    checked: () => chosen().checked(),
    isStale: () => chosen().isStale(),
    prepare: (...given) => chosen().prepare(...given),
    check: (...given) => chosen().check(...given),
    goTo: (...given) => chosen().goTo(...given),
    selectRows: (...given) => chosen().selectRows(...given),
    previewFix: (...given) => chosen().previewFix(...given),
    fix: (...given) => chosen().fix(...given),
    async open(ref, control) {
      const opened = await beforeBook.open(ref, control);
      isDeals = opened.ok && opened.value.kind === 'opportunities';
      return isDeals ? beforeDeals.open(ref, control) : opened;
    },
    async close() {
      await beforeBook.close();
      await beforeDeals.close();
    },
  };
  return {
    accounts: book(),
    before,
    opportunities: deals(),
    contacts: createDesk({ job: JOB, columnsTag: TAG, obstacle: noAccounts, value: null }),
    contactLog: createDesk({ job: JOB, columnsTag: TAG, obstacle: noAccounts, value: null }),
    isBeforeDeals: () => isDeals,
  };
}

function noAccounts(source: Source, match: Match): Problem | null {
  const params = { place: source.opened.label };
  if (source.opened.rows === 0) return { code: 'no-data-rows', params };
  return accountColumn(match) === undefined ? { code: 'no-account-column', params } : null;
}

function noBook(source: Source, match: Match): Problem | null {
  const problem = noAccounts(source, match);
  if (problem) return problem;
  return valueField(match) === undefined ? { code: 'no-value-column', params: { place: source.opened.label } } : null;
}

function noDeals(source: Source, match: Match): Problem | null {
  const params = { place: source.opened.label };
  if (source.opened.rows === 0) return { code: 'no-data-rows', params };
  return match.stage === undefined && match.outcome === undefined ? { code: 'no-stage-column', params } : null;
}
