/** Columns that few sheets have, in the Data step. */
export const moreColumnWords = {
  more: 'More columns',
  moreMatched: 'More columns ({count} found)',
  moreHint: 'Each of these allows more to be said.',
} as const;
