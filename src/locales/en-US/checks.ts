import { relationshipChecks } from './checks-relationship';
import { dealChecks } from './checks-deals';

/** Sentences of step 2, Check. `one|other`: the form before the bar is for a count of one. */
export const checks = {
  findings: {
    ...relationshipChecks.findings,
    'blank-row': '{count} blank row is left out.|{count} blank rows are left out.',
    'blank-account': '{count} row has no account and is left out.|{count} rows have no account and are left out.',
    'blank-value':
      '{column}: {count} cell is blank. Enter a number, or the row is left out.|{column}: {count} cells are blank. Enter numbers, or the rows are left out.',
    'blank-other':
      '{column}: {count} cell is blank and does not count as zero.|{column}: {count} cells are blank and do not count as zero.',
    'duplicate-account':
      '{count} row repeats an account. Sum the rows, or keep the first.|{count} rows repeat an account. Sum them, or keep the first of each.',
    'look-alike':
      '{count} group of names looks alike. Merge, or keep all.|{count} groups of names look alike. Merge, or keep all.',
    'grouped-by-id': '{ids} IDs, {names} names: grouped by ID.',
    'id-two-names':
      '{count} ID has two or more names. It counts as one account.|{count} IDs have two or more names. Each counts as one account.',
    'name-two-ids':
      '{count} name has two or more IDs. Merge them, or keep all.|{count} names have two or more IDs. Merge them, or keep all.',
    'text-number':
      '{column}: {count} number is stored as text and read as a number.|{column}: {count} numbers are stored as text and read as numbers.',
    'unreadable-number':
      '{column}: {count} text is no number. Change it to a number, or the row is left out.|{column}: {count} texts are no numbers. Change them to numbers, or the rows are left out.',
    boolean:
      '{column}: {count} cell is TRUE or FALSE. Enter a number, or the row is left out.|{column}: {count} cells are TRUE or FALSE. Enter numbers, or the rows are left out.',
    'unit-factor': '{column}: the unit in the header multiplies every number by {factor}.',
    'text-date':
      '{column}: {count} date is text, read as {order}. Turn it into a date, or leave it.|{column}: {count} dates are text, read as {order}. Turn them into dates, or leave them.',
    'date-order': '{column}: these dates can be read two ways. Choose the order, or go without dates.',
    'unreadable-date':
      '{column}: {count} cell is no date and is not used.|{column}: {count} cells are no dates and are not used.',
    'future-date':
      '{column}: {count} date is in the future. Keep the row, or leave it out.|{column}: {count} dates are in the future. Keep the rows, or leave them out.',
    negative:
      '{column}: {count} number is negative. Keep the row, or leave it out.|{column}: {count} numbers are negative. Keep the rows, or leave them out.',
    'credit-note':
      '{count} credit note lowers its account. Keep it, or leave it out.|{count} credit notes lower their accounts. Keep them, or leave them out.',
    'cell-error':
      '{column}: {count} cell shows an error, such as #N/A. Correct it, or it is not used.|{column}: {count} cells show an error, such as #N/A. Correct them, or they are not used.',
    'total-row':
      '{count} total row is left out. Keep it if it is an account.|{count} total rows are left out. Keep them if they are accounts.',
    'hidden-row':
      '{count} row is hidden by a filter and counted in. Leave it out if you like.|{count} rows are hidden by a filter and counted in. Leave them out if you like.',
    'several-currencies': '{count} currencies in one column ({currencies}). Convert them first, or filter one.',
    ...dealChecks.findings,
  },
  passed: {
    ...relationshipChecks.passed,
    'blank-row': 'No blank rows',
    'blank-account': 'Every row has an account',
    'blank-value': 'Every row has a value',
    'duplicate-account': 'Every account stands once',
    'look-alike': 'No look-alike names',
    'grouped-by-id': 'As many names as IDs',
    'id-two-names': 'No ID with two names',
    'name-two-ids': 'No name with two IDs',
    'text-number': 'No numbers stored as text',
    'unreadable-number': 'All numbers can be read',
    boolean: 'No TRUE or FALSE among numbers',
    'unit-factor': 'No unit in the headers',
    'text-date': 'All dates are real dates',
    'date-order': 'All dates can be read one way only',
    'unreadable-date': 'All dates can be read',
    'future-date': 'No future dates',
    negative: 'No negative values',
    'credit-note': 'No credit notes',
    'cell-error': 'No cell errors',
    'total-row': 'No total rows',
    'hidden-row': 'No rows hidden by a filter',
    'several-currencies': 'One currency',
    ...dealChecks.passed,
  },
  choices: {
    ...relationshipChecks.choices,
    'leave-out': 'Leave out',
    keep: 'Keep',
    merge: 'Merge',
    sum: 'Sum',
    first: 'Keep the first',
    skip: 'Go without dates',
    'month-first': 'Month first',
    'day-first': 'Day first',
    ...dealChecks.choices,
  },
  orders: { 'month-first': 'M/D/Y', 'day-first': 'D/M/Y', 'year-first': 'Y-M-D' },
  groups: {
    'look-alike': '{names} look alike. Merge, or keep all.',
    'name-two-ids': '{name}: {count} IDs. Merge, or keep all.',
    ...dealChecks.groups,
    quote: '"{name}"',
    and: '{first} and {last}',
    separator: ', ',
  },
  leftOut: {
    none: '0 of {rows} rows left out.',
    some: '{count} of {rows} row left out: {reasons}.|{count} of {rows} rows left out: {reasons}.',
    separator: ', ',
  },
  reasons: {
    ...relationshipChecks.reasons,
    'blank-row': '{count} blank',
    'total-row': '{count} total row|{count} total rows',
    'hidden-row': '{count} hidden by a filter',
    'no-stage': '{count} with no stage',
    'cell-error': '{count} cell error|{count} cell errors',
    'blank-account': '{count} with no account',
    'blank-value': '{count} with no value',
    'unreadable-number': '{count} with an unreadable number|{count} with unreadable numbers',
    'duplicate-account': '{count} that repeats an account|{count} that repeat an account',
    'credit-note': '{count} credit note|{count} credit notes',
    negative: '{count} negative',
    'future-date': '{count} in the future',
  },
} as const;
