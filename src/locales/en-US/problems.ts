import { modelNotes, modelProblems } from './problems-models';
import { reviewNotes, reviewProblems } from './problems-review';
import { workbook } from './workbook';

/** Problems and notes of the engine and of the functions by their code: what, and the remedy. The place goes in front of it. */
export const problems = {
  /** Put before a sentence when the column, or the column and the row, are known. */
  placeColumn: '{column}: {sentence}',
  placeRow: '{column}, row {row}: {sentence}',
  /** Shown for a code without a sentence; a test holds that there is none. */
  unknown: 'The data cannot be used. Check the ranges.',
  sentences: {
    ...modelProblems,
    ...reviewProblems,
    ...workbook,
    'no-rows': 'No row has a value. Choose a range with numbers.',
    'no-positive-value': 'No value is above zero, so there are no shares. Choose a range with positive amounts.',
    'too-large': 'The sum is too large to compute. Check the amounts for extra digits.',
    'not-one-line': 'A block of {rows} rows and {columns} columns. Give one column or one row.',
    'ranges-differ': '{rows} cells, but {first} has {firstRows}. Give ranges of equal length.',
    'unequal-lengths': 'The columns differ in length. Give columns of equal length.',
    'not-a-number': '“{text}” is not a number. Enter a number or leave the cell empty.',
    'dates-mixed':
      'The dates are day first in some rows and month first in others. Write them all one way, such as 2026-09-30.',
    'dates-undecided': 'The dates may be day first or month first. Write them like 2026-09-30.',
    'cell-error': 'The cell shows {text}. Correct it or leave the cell empty.',
    'not-a-flag': '“{text}” is neither TRUE nor FALSE. Enter one of them.',
    'labels-count': '{labels} names for {tiers} tiers. Give one name a tier, best first.',
    'no-cuts': 'There are no amounts. Use the row that KAM.CUTS gives.',
    'cuts-not-falling': 'The amounts do not fall. Use the row that KAM.CUTS gives.',
    'too-many-rows':
      '{rows} rows, at most {most} are possible. Use =KAM.TIERBY(value,KAM.CUTS(all_values)): it is quick at any size.',
    'tiers-spill':
      'The tiers of {rows} rows would pass 2 MB of text. Use =KAM.TIERBY(value,KAM.CUTS(values)) in each row.',
    'pareto-spill':
      'The table of {rows} accounts would pass 2 MB of text. Use KAM.CUTS with KAM.TIERBY, or Segment accounts in the task pane.',
    'whale-spill':
      'The table of {rows} accounts would pass 2 MB of text. Use Segment accounts in the task pane, which draws the curve.',
    'account-unknown': '“{text}” is not among the accounts. Check its spelling, or choose the range that holds it.',
    'rows-spill': 'The answers of {rows} rows would pass 2 MB of text. Give fewer rows at a time.',
    'not-zero-or-more': 'This is not a number of zero or more. Enter one.',
    'frequency-not-whole':
      'Repeat purchases are a whole number of zero or more. Count the days with a purchase, less one.',
    'frequency-too-large': 'More than {most} repeat purchases are not possible. Check the number.',
    'age-not-positive': 'The age must be above zero. Count from the first purchase to the as-of date.',
    'recency-out-of-range':
      'The time from first to last purchase does not fit: zero without repeat purchases, else above zero and at most the age. Check unit and dates.',
    'fit-needs-repeats':
      'Too few accounts bought again, so nothing can be fitted. Give more accounts or a longer time.',
    'too-few-repeats':
      'Only {repeats} accounts bought again and {fewest} are needed. Take a longer time, or change the rule.',
    'fit-not-settled':
      'The data do not settle the parameters ({steps} steps). Give more accounts, or parameters from similar ones.',
    'parameters-needed': 'One row cannot be fitted. Give the parameters, such as the row of KAM.BGNBD.',
    'parameters-doubtful': 'These are not {count} numbers above zero. Use the row that the fit gives.',
    'spend-not-finite': 'With q of 1 or less there is no finite mean for this account. Fit on more accounts.',
    'no-deals': 'No row has a stage. Choose the column that holds the stages.',
    'no-decided-deals': 'No deal is won or lost yet, so there is no rate. Choose rows with outcomes.',
    'no-close-dates':
      'None of the {deals} open deals has a close date, and a forecast needs them. Match one, or skip it.',
    'cycle-not-positive': 'The cycle must be longer than zero days. Enter the mean days from start to close.',
    'target-not-positive': 'The target must be above zero. Enter the amount to reach.',
    'weights-zero': 'All weights are zero. Set at least one above zero.',
    'not-a-type': '“{text}” is not a customer type. Use one of: {types}.',
    'no-loss-makers': 'No account makes a loss, so there is nothing to repair. Choose another period for the audit.',
    'two-tiers': '{account} is {tier} here and {known} further up. Give one row an account.',
    'all-after-as-of': 'Every purchase is after the as-of date. Choose a later date.',
    'rfm-spill':
      'The table of {rows} accounts would pass 2 MB of text. Use Segment accounts in the task pane, which takes any size.',
    'no-rule-name': 'The name is blank. Enter the name of a rule, such as {near}.',
    'rule-unknown': 'There is no rule of this name. Use {near}.',
    'rule-number': '“{given}” is not a number. Enter one from {min} to {max}.',
    'rule-whole-number': '“{given}” is not a whole number. Enter one from {min} to {max}.',
    'rule-range': '{given} is out of range. Enter a number from {min} to {max}.',
    'rule-range-above': '{given} is out of range. Enter a number above {min}, up to {max}.',
    'rule-list': '“{given}” does not fit. Give {fewest} to {most} numbers.',
    'rule-increasing': '“{given}” does not rise. Give each number larger than the one before.',
    'rule-choice': '“{given}” is not a choice. Use one of: {allowed}.',
    'rule-texts': '“{given}” does not fit. Give at most {most} different texts of up to {longest} characters.',
    'rule-date': '“{given}” is not a date. Write it like 2026-09-30.',
    'rules-damaged': 'The rules cannot be read; nothing changed. Choose a rules file that KAM has saved.',
    'rules-newer': 'These rules are newer than KAM; nothing changed. Update KAM.',
  },
  notes: {
    ...modelNotes,
    ...reviewNotes,
    'rows-left-out': '{count} of {rows} rows left out.',
    'missing-values': '{count} rows left out: no value.',
    'no-repeat-purchase': '{count} accounts without a repeat purchase left out of the fit.',
    'incomplete-rows': '{count} rows without account or date left out.',
    'after-as-of': '{count} purchases after the as-of date left out.',
    'no-stage': '{count} rows without a stage left out.',
    'unknown-stage': '{count} rows with an unknown stage, counted apart.',
    'no-amount': '{count} deals without an amount; they add nothing to sums.',
    'no-close-date': '{count} open deals without a close date left out.',
    'blank-cells': '{count} blank cells.',
    'cell-errors': '{count} cells show a fault such as #N/A.',
    'unreadable-cells': '{count} cells hold text that is not a number or date.',
    'boolean-cells': '{count} cells hold TRUE or FALSE instead of a number.',
    'read-from-text': '{count} texts were read as numbers or dates.',
    'negative-accounts': '{count} accounts are below zero, {sum} in all; their share is 0.',
    'no-ratings': '{count} accounts without ratings have no type.',
    'ratings-outside': '{count} ratings outside 1 to 5 left out.',
    'total-not-positive': 'The total is not above zero, so there are no shares.',
  },
} as const;
