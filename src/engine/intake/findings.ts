import type { Params } from '../core/result';
import type { HeldCells } from '../core/held-cells';
import type { AccountKeys, KeyGroups } from './account-keys';
import { codesOfGroup, nameOfKey } from './account-keys';
import type { Choice, Field, Finding, FindingCode, FindingGroup, LeftOutReason, Place } from './types';

const LISTED = 100;

interface Found {
  readonly code: FindingCode;
  /** Where code and field do not tell it from others. */
  readonly id?: string;
  readonly field?: Field;
  readonly severity?: 'look' | 'note';
  readonly rows: readonly number[] | Int32Array;
  /** The column to show, or how to find it in a row. */
  readonly column: number | ((row: number) => number);
  /** Where the count is not that of the rows: accounts, groups. */
  readonly count?: number;
  readonly params?: Params;
  readonly choices?: readonly Choice[];
  readonly fixable?: boolean;
  readonly leavesOut?: { readonly reason: LeftOutReason; readonly when: Choice | null };
}

/** Collects findings with their rows; what was looked for and not found is listed as passed. */
export class Findings {
  readonly list: Finding[] = [];
  readonly rowsOf = new Map<string, Int32Array>();
  readonly groupsOf = new Map<string, KeyGroups>();
  readonly leavesOut: { id: string; reason: LeftOutReason; when: Choice | null }[] = [];

  constructor(
    private readonly cells: HeldCells,
    private readonly first: number,
  ) {}

  /** Adds a finding, or nothing when there are no rows. */
  add(found: Found): void {
    const { code, field, rows, column, leavesOut } = found;
    const count = found.count ?? rows.length;
    if (count === 0) return;
    const id = found.id ?? (field === undefined ? code : `${code}:${field}`);
    this.rowsOf.set(id, rows instanceof Int32Array ? rows : Int32Array.from(rows));
    if (leavesOut) this.leavesOut.push({ id, ...leavesOut });
    this.list.push({
      id,
      code,
      severity: found.severity ?? 'look',
      count,
      places: Array.from(rows.slice(0, LISTED), (row) =>
        this.place(row, typeof column === 'number' ? column : column(row)),
      ),
      ...(field && { field }),
      ...(found.params && { params: found.params }),
      ...(found.choices && { choices: found.choices }),
      ...(found.fixable && { fixable: true }),
    });
  }

  /** Adds a finding about accounts that may be one. */
  addGroups(code: FindingCode, column: number, keys: AccountKeys, groups: KeyGroups): void {
    const count = groups.starts.length - 1;
    if (count === 0) return;
    const listed: FindingGroup[] = Array.from({ length: Math.min(LISTED, count) }, (_, at) => {
      const members = [...codesOfGroup(groups, at)];
      return {
        key: keys.keys[members[0]!]!,
        members: members.map((member) => keys.keys[member]!),
        names: members.map((member) => nameOfKey(keys, member)),
        places: members.slice(0, LISTED).map((member) => this.place(keys.firstRow[member]!, column)),
      };
    });
    this.groupsOf.set(code, groups);
    this.list.push({
      id: code,
      code,
      severity: 'look',
      count,
      params: { accounts: groups.codes.length },
      places: listed.flatMap((group) => group.places).slice(0, LISTED),
      groups: listed,
      choices: ['keep', 'merge'],
    });
  }

  /** Adds a finding about stage names, each with what it means. */
  addStages(
    found: Pick<Finding, 'code' | 'severity' | 'count' | 'choices'> & { readonly groups: readonly FindingGroup[] },
  ): void {
    const { code, groups } = found;
    if (groups.length === 0) return;
    const rows = groups.reduce((sum, group) => sum + (group.rows ?? 0), 0);
    this.list.push({ ...found, id: code, places: groups.flatMap(({ places }) => places), params: { rows } });
  }

  passed(code: FindingCode): void {
    if (this.list.some((finding) => finding.code === code)) return;
    this.list.push({ id: code, code, severity: 'passed', count: 0, places: [] });
  }

  private place(row: number, column: number): Place {
    return { row, column, text: this.cells.at(this.first + row, column) };
  }
}
