/** Every problem of the engine: why there is no value. Each has a sentence in locales/problems. */
export const problemCodes = [
  /** No row has what is needed. */
  'no-rows',
  /** No value above zero, so there are no shares: too little data. */
  'no-positive-value',
  /** The sum is beyond what a number can hold. */
  'too-large',
  /** Columns of one table differ in length (`accounts`, `values`). */
  'unequal-lengths',
  /** Below zero where only zero or more makes sense. */
  'not-zero-or-more',
  /** No revenue of our own to take a share of. */
  'revenue-not-positive',
  /** The account spends nothing, or less than we sell to it. */
  'spend-not-positive',
  'sales-above-spend',
  /** The rank is not one among the suppliers. */
  'rank-out-of-range',
  /** Without liabilities there is no ratio. */
  'liabilities-not-positive',
  /** Every text date of the column can be read two ways; `row` is the first. */
  'dates-undecided',
  /** No order of day and month fits all text dates of the column; `row` is the first that clashes. */
  'dates-mixed',
  /** No weight of the rule is above zero. */
  'weights-zero',
  /** Nobody makes a loss, so there is nothing to audit. */
  'no-loss-makers',
  /** Every purchase is later than the as-of day. */
  'all-after-as-of',
  'rules-damaged',
  'rules-newer',
  'rule-unknown',
  'rule-number',
  'rule-whole-number',
  'rule-range',
  'rule-range-above',
  'rule-list',
  'rule-increasing',
  'rule-choice',
  'rule-texts',
  'rule-date',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Every note of the engine: what a reader of the result must know. Each has a sentence in locales/problems. */
export const noteCodes = [
  /** Rows of `rows` that gave nothing, for whatever reason. */
  'rows-left-out',
  /** Cells of `column` by what they are. */
  'blank-cells',
  'cell-errors',
  'unreadable-cells',
  'boolean-cells',
  /** Texts of `column` that were read as numbers or dates. */
  'read-from-text',
  /** Values that are missing in a column of one value an account. */
  'missing-values',
  /** Accounts whose sum is below zero, and `sum` together. */
  'negative-accounts',
  /** The total profit is zero or less, so shares of it are left blank. */
  'total-not-positive',
  /** Accounts without both ratings: they have no type. */
  'no-ratings',
  /** Ratings that are not 1 to 5, taken as missing. */
  'ratings-outside',
  /** Purchases after the as-of day. */
  'after-as-of',
] as const;
export type NoteCode = (typeof noteCodes)[number];
