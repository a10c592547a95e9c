import { invalidArgument, notImplemented } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { intersectZones, outside } from '../grid/address';
import { assertUnprotected } from './guard';
import { Range } from './range';
import { addRule, factsOf, type RuleFacts } from './validation-rules';

interface ListRule {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source?: unknown };
}

/** What the API calls the kinds of a file, and under which name their rule stands. */
const KINDS = {
  list: ['List', 'list'],
  whole: ['WholeNumber', 'wholeNumber'],
  decimal: ['Decimal', 'decimal'],
  date: ['Date', 'date'],
  time: ['Time', 'time'],
  textLength: ['TextLength', 'textLength'],
  custom: ['Custom', 'custom'],
} as const;

/** Rules for cells: all kinds are read, lists are written. */
export class DataValidation extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  private get facts(): RuleFacts | undefined {
    const { $book, $sheetId: sheetId, $zone } = this.range;
    const at = { sheetId, row: $zone.top, col: $zone.left };
    const rule = $book.grid.getters.getValidationRuleForCell(at);
    return rule && factsOf($book, sheetId, rule);
  }

  get Type(): string {
    return this.facts ? KINDS[this.facts.type][0] : 'None';
  }
  get Rule(): object {
    const { facts } = this;
    if (!facts) return {};
    const { type, values, isArrowHidden, operator = 'between', formula1 = '', formula2 } = facts;
    if (type === 'list')
      return { list: { inCellDropDown: isArrowHidden !== true, source: values?.join(',') ?? formula1 } };
    if (type === 'custom') return { custom: { formula: formula1 } };
    return {
      [KINDS[type][1]]: {
        formula1: asFormula(formula1),
        ...(formula2 !== undefined && { formula2: asFormula(formula2) }),
        operator: `${operator.charAt(0).toUpperCase()}${operator.slice(1)}`.replace(/qual$/, 'qualTo'),
      },
    };
  }
  set Rule(rule: ListRule) {
    const source = rule.list?.source;
    if (source === undefined) throw notImplemented('DataValidation.rule');
    assertUnprotected(this.range.$book, this.range.$sheetId, 'DataValidation.rule');
    const { $book, $sheetId: sheetId, $zone } = this.range;
    const { grid } = $book;
    const zone = grid.clip(sheetId, $zone) ?? $zone;
    grid.ensureSize(sheetId, $zone);
    addRule($book, sheetId, [zone], {
      ...listOf(source),
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      ...(rule.list?.inCellDropDown === false && { isArrowHidden: true }),
    });
  }
  get IgnoreBlanks(): boolean {
    return this.facts?.allowBlank ?? true;
  }
  get ErrorAlert(): object {
    const {
      errorMessage: message = '',
      showErrorMessage: showAlert = true,
      errorTitle: title = '',
      errorStyle = 'stop',
    } = this.facts ?? {};
    return { message, showAlert, style: errorStyle.charAt(0).toUpperCase() + errorStyle.slice(1), title };
  }
  get Prompt(): object {
    const {
      inputMessage: message = '',
      showInputMessage: showPrompt = true,
      inputTitle: title = '',
    } = this.facts ?? {};
    return { message, showPrompt, title };
  }
  /** A rule that reaches further keeps the cells outside. */
  Clear(): void {
    const { $book, $sheetId: sheetId, $zone } = this.range;
    assertUnprotected($book, sheetId, 'DataValidation.clear');
    const { grid } = $book;
    for (const { id, ranges, ...rule } of grid.getters.getDataValidationRules(sheetId)) {
      const zones = ranges.map(({ zone }) => zone);
      const left = zones.flatMap((zone) => outside(zone, $zone));
      if (zones.every((zone) => intersectZones(zone, $zone) === null)) continue;
      grid.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
      if (left.length === 0) continue;
      const kept = left.map((zone) => grid.getters.getRangeDataFromZone(sheetId, zone));
      grid.dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, ranges: kept, rule: { id, ...rule } });
    }
  }
}

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

function listOf(source: unknown): Pick<RuleFacts, 'values' | 'formula1'> {
  if (source instanceof Range) return { formula1: `=${source.Address}` };
  if (typeof source !== 'string' || source === '') throw invalidArgument('DataValidation.rule');
  if (source.startsWith('=')) return { formula1: source };
  return { values: source.split(',').map((item) => item.trim()) };
}
