import { failure, type Problem, type Result } from '../engine/core/result';
import { argumentName } from '../locales/argument-names';
import { problemSentence } from '../locales/problems';
import { cellFault, type Fault } from './fault';
import { cellLanguage } from './rules-in-force';

/** Codes that mean: the input is right, but there is too little of it, or more than a cell's answer can hold. */
const notAvailable: ReadonlySet<string> = new Set([
  'no-rows',
  'no-positive-value',
  'no-contacts',
  'no-open-deals',
  'stage-unknown',
  'effort-short',
  'answer-missing',
  'nothing-compared',
  'roles-spill',
  'no-cuts',
  'too-many-rows',
  'tiers-spill',
  'pareto-spill',
  'whale-spill',
  'rows-spill',
  'no-deals',
  'no-decided-deals',
  'no-close-dates',
  'fit-needs-repeats',
  'fit-not-settled',
  'parameters-needed',
  'spend-not-finite',
  'no-loss-makers',
  'all-after-as-of',
  'rfm-spill',
]);

/** The engine's value; its problem is thrown as the fault that the cell shows. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw faultOf(result.problem);
}

/** Ends the call with a fault: `refuse('not-one-line', { column: 'values' })`. */
export function refuse(code: string, more: Omit<Problem, 'code'> = {}): never {
  throw faultOf(failure(code, more).problem);
}

/** The problem as a fault with its sentence in the language of the cells. Rows are counted from 1 within the range. */
export function faultOf(problem: Problem): Fault {
  const language = cellLanguage();
  const sentence = problemSentence(problem, language, (column) => argumentName(column, language));
  return cellFault(notAvailable.has(problem.code) ? '#N/A' : '#VALUE!', sentence);
}
