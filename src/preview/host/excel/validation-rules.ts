import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { HostError } from '../protocol/errors';

/** A rule in the words of a file; formulas as in cells: `10`, `=$H$2`. */
export interface RuleFacts {
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?: keyof typeof COMPARISONS;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly values?: readonly string[];
  readonly allowBlank?: boolean;
  readonly showInputMessage?: boolean;
  readonly showErrorMessage?: boolean;
  readonly errorStyle?: 'stop' | 'warning' | 'information';
  readonly inputTitle?: string;
  readonly inputMessage?: string;
  readonly errorTitle?: string;
  readonly errorMessage?: string;
  readonly isArrowHidden?: boolean;
  /** Reaches to the last row that Excel has; the grid's sheet ends before. */
  readonly reachesEnd?: boolean;
}

/** As the grid keeps it. It moves ranges and formulas with inserted rows, so they are read from here. */
export interface GridRule {
  readonly id: string;
  readonly ranges: readonly { readonly zone: Zone }[];
  readonly criterion: { readonly type: string; readonly values: readonly string[] };
}

/** Numbers, dates and times alike: the grid compares them as the numbers that they are. */
const COMPARISONS = {
  between: 'isBetween',
  notBetween: 'isNotBetween',
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  greaterThan: 'isGreaterThan',
  lessThan: 'isLessThan',
  greaterThanOrEqual: 'isGreaterOrEqualTo',
  lessThanOrEqual: 'isLessOrEqualTo',
} as const;

/** For what the grid cannot check: it lets everything pass, and the rule is kept. */
const UNCHECKED = { type: 'customFormula', values: ['=TRUE'] };

const keyOf = (sheetId: string, id: string): string => `validation/${sheetId}/${id}`;

export function addRule(book: Book, sheetId: string, zones: readonly Zone[], facts: RuleFacts): void {
  const { grid } = book;
  const id = book.newId();
  const add = (criterion: object): void =>
    grid.dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      ranges: zones.map((zone) => grid.getters.getRangeDataFromZone(sheetId, zone)),
      rule: { id, isBlocking: facts.showErrorMessage !== false && (facts.errorStyle ?? 'stop') === 'stop', criterion },
    });
  try {
    add(criterionOf(facts));
  } catch (error) {
    // A formula that the grid does not understand.
    if (!(error instanceof HostError) || facts.type === 'list') throw error;
    add(UNCHECKED);
  }
  book.state.set(keyOf(sheetId, id), facts);
}

function criterionOf({ type, operator = 'between', values, isArrowHidden, ...facts }: RuleFacts): object {
  const { formula1 = '', formula2 = '' } = facts;
  const displayStyle = isArrowHidden ? 'plainText' : 'arrow';
  if (type === 'list') {
    return values
      ? { type: 'isValueInList', values: [...values], displayStyle }
      : { type: 'isValueInRange', values: [formula1.replace(/^=/, '')], displayStyle };
  }
  if (type === 'custom') return { type: 'customFormula', values: [formula1] };
  if (type === 'textLength') return UNCHECKED;
  return { type: COMPARISONS[operator], values: /between$/i.test(operator) ? [formula1, formula2] : [formula1] };
}

/** What the rule says now; undefined for the kinds that only the grid has. */
export function factsOf(book: Book, sheetId: string, { id, criterion }: GridRule): RuleFacts | undefined {
  const given = book.state.get<RuleFacts>(keyOf(sheetId, id));
  const [formula1 = '', formula2] = criterion.values;
  const formulas = { formula1, ...(formula2 !== undefined && { formula2 }) };
  if (criterion.type === 'isValueInList') return { ...given, type: 'list', values: criterion.values };
  if (criterion.type === 'isValueInRange')
    return { ...given, type: 'list', formula1: `=${formula1.replace(/^=/, '')}` };
  if (criterion.type === 'customFormula')
    return given && formula1 === UNCHECKED.values[0] ? given : { type: 'custom', ...given, formula1 };
  const operator = (Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]).find(
    (name) => COMPARISONS[name] === criterion.type,
  );
  return operator && { type: 'decimal', ...given, operator, ...formulas };
}

export const rulesOf = (book: Book, sheetId: string): readonly GridRule[] =>
  book.grid.getters.getDataValidationRules(sheetId);
