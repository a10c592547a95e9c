import type { ReviewPreview, ReviewWriteOptions } from '../../jobs/quarterly-review/contract';

/** What the pane remembers beside what the job is told. */
export interface ReviewOptions extends ReviewWriteOptions {
  /** The person has chosen plans; until then those that have a page are brought up to date. */
  readonly isChosen: boolean;
}

export const firstOptions: ReviewOptions = { snapshot: true, review: true, plans: [], isChosen: false };

/** Plans of accounts that are still there. */
export function possibleOptions(options: ReviewOptions, preview: ReviewPreview): ReviewOptions {
  if (!options.isChosen) {
    return {
      ...options,
      plans: preview.plans.filter(({ sheet, isGone }) => sheet !== null && !isGone).map(({ key }) => key),
    };
  }
  const wanted = new Set(options.plans);
  const keys = new Set<string>();
  for (let row = 0; row < preview.accounts && keys.size < wanted.size; row++) {
    const { key } = preview.account(row);
    if (wanted.has(key)) keys.add(key);
  }
  return { ...options, plans: options.plans.filter((key) => keys.has(key)) };
}

export function writesSomething({ review, snapshot, plans }: ReviewWriteOptions): boolean {
  return review || snapshot || plans.length > 0;
}
