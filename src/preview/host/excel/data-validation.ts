import { invalidArgument, notImplemented } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { intersectZones, outside } from '../grid/address';
import { assertUnprotected } from './guard';
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
    assertUnprotected(this.range.$book, this.range.$sheetId, 'DataValidation.rule');
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

function listOf(source: unknown): object {
  if (source instanceof Range) return { type: 'isValueInRange', values: [source.Address] };
  if (typeof source !== 'string' || source === '') throw invalidArgument('DataValidation.rule');
  if (source.startsWith('=')) return { type: 'isValueInRange', values: [source.slice(1)] };
  return { type: 'isValueInList', values: source.split(',').map((item) => item.trim()) };
}
