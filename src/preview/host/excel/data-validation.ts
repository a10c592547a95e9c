import { HostError, invalidArgument, notImplemented } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { Range } from './range';

interface ListRule {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source?: unknown };
}

/** Lists to choose from; the other kinds of rules are left out. */
export class DataValidation extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  private get criterion(): { readonly type: string; readonly values: readonly string[] } | undefined {
    const { top: row, left: col } = this.range.$zone;
    return this.range.$book.grid.getters.getValidationRuleForCell({ sheetId: this.range.$sheetId, row, col })
      ?.criterion;
  }

  get Type(): string {
    const type = this.criterion?.type;
    return type === undefined ? 'None' : type.startsWith('isValueIn') ? 'List' : 'Custom';
  }
  get Rule(): object {
    const { criterion } = this;
    if (!criterion || this.Type !== 'List') return {};
    const source = criterion.type === 'isValueInRange' ? `=${criterion.values[0] ?? ''}` : criterion.values.join(',');
    return { list: { inCellDropDown: true, source } };
  }
  set Rule(rule: ListRule) {
    const source = rule.list?.source;
    if (source === undefined) throw notImplemented('DataValidation.rule');
    const { grid } = this.range.$book;
    const sheetId = this.range.$sheetId;
    const ranges = [
      grid.getters.getRangeDataFromZone(sheetId, grid.clip(sheetId, this.range.$zone) ?? this.range.$zone),
    ];
    const displayStyle = rule.list?.inCellDropDown === false ? 'plainText' : 'arrow';
    grid.ensureSize(sheetId, this.range.$zone);
    const id = this.range.$book.newId();
    grid.dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      ranges,
      rule: { id, isBlocking: true, criterion: { ...listOf(source), displayStyle } },
    });
  }
  Clear(): void {
    const { grid } = this.range.$book;
    const { top, left, bottom, right } = this.range.$zone;
    for (const rule of grid.getters.getDataValidationRules(this.range.$sheetId)) {
      const touched = rule.ranges.filter(
        ({ zone }) => zone.top <= bottom && zone.bottom >= top && zone.left <= right && zone.right >= left,
      );
      if (touched.length === 0) continue;
      const covered = touched.every(
        ({ zone }) => zone.top >= top && zone.bottom <= bottom && zone.left >= left && zone.right <= right,
      );
      if (!covered)
        throw new HostError('NotImplemented', 'DataValidation.clear', 'The preview host clears whole rules only.');
      grid.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId: this.range.$sheetId, id: rule.id });
    }
  }
}

function listOf(source: unknown): object {
  if (source instanceof Range) return { type: 'isValueInRange', values: [source.Address] };
  if (typeof source !== 'string' || source === '') throw invalidArgument('DataValidation.rule');
  if (source.startsWith('=')) return { type: 'isValueInRange', values: [source.slice(1)] };
  return { type: 'isValueInList', values: source.split(',').map((item) => item.trim()) };
}
