import { noKey } from '../core/read-keys';
import { LEFT_OUT_REASONS, type AppliedChoices, type CheckedTable, type Choices, type LeftOutReason } from './types';

/**
 * Which rows are left out and which accounts are one, after the person's choices; a choice that is not made is the finding's first.
 *
 * A row has one reason, the first of LEFT_OUT_REASONS that holds. Whatever was chosen, a row without an account or a value stays out,
 * unless rows are deals.
 *
 * @example applyChoices(checkTable([['Acme', 5], ['', 3]], { table: findHeader([]), match: { account: 0, revenue: 1 }, kind: 'orders' }), {}).leftOut // => Uint8Array.of(0, 6)
 */
export function applyChoices(checked: CheckedTable, choices: Choices): AppliedChoices {
  const { columns, rows } = checked;
  const merges = mergedKeys(checked, choices);
  const account = mergeCodes(columns.account, columns.keys, merges);
  const values = columns.value === null ? undefined : columns.numbers.get(columns.value);
  const leftOut = new Uint8Array(rows);
  // A deal without an account stays a deal.
  const needsAccount = columns.keys.length > 0 && columns.deals === undefined;

  const mark = (row: number, reason: LeftOutReason) => {
    const code = LEFT_OUT_REASONS.indexOf(reason) + 1;
    if (leftOut[row] === 0 || code < leftOut[row]!) leftOut[row] = code;
  };
  for (const { id, reason, when } of checked.leavesOut) {
    if (when !== null && choiceFor(checked, choices, id) !== when) continue;
    for (const row of checked.rowsOf.get(id) ?? []) mark(row, reason);
  }
  const counts = new Array<number>(LEFT_OUT_REASONS.length).fill(0);
  let leftOutCount = 0;
  for (let row = 0; row < rows; row++) {
    if (leftOut[row] === 0 && account[row] === noKey && needsAccount) mark(row, 'blank-account');
    if (leftOut[row] === 0 && values && Number.isNaN(values[row])) mark(row, 'blank-value');
    if (leftOut[row] === 0) continue;
    leftOutCount++;
    counts[leftOut[row]! - 1]!++;
  }
  const reasons = LEFT_OUT_REASONS.map((reason, i) => ({ reason, count: counts[i]! })).filter(({ count }) => count > 0);
  return { leftOut, leftOutCount, reasons, account, merges };
}

/** The choice in force for a finding, or for one group of it. */
export function choiceFor(checked: CheckedTable, choices: Choices, id: string, group?: string): string | undefined {
  const finding = checked.findings.find((each) => each.id === id);
  const chosen = (group === undefined ? undefined : choices[`${id}:${group}`]) ?? choices[id];
  return finding?.choices?.find((choice) => choice === chosen) ?? finding?.choices?.[0];
}

/** Key → key it became. Groups may overlap (a name with two ids that also has a look-alike): all of them become one. */
function mergedKeys(checked: CheckedTable, choices: Choices): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let top = key;
    for (let next = parent.get(top); next !== undefined; next = parent.get(top)) top = next;
    return top;
  };
  for (const [id, groups] of checked.groupsOf) {
    for (const [key, members] of groups) {
      if (choiceFor(checked, choices, id, key) !== 'merge') continue;
      for (const member of members) {
        const [from, to] = [root(member), root(key)];
        if (from !== to) parent.set(from, to);
      }
    }
  }
  return new Map([...parent.keys()].map((key) => [key, root(key)]));
}

function mergeCodes(codes: Int32Array, keys: readonly string[], merges: ReadonlyMap<string, string>): Int32Array {
  if (merges.size === 0) return codes;
  const codeOf = new Map(keys.map((key, code) => [key, code]));
  const target = Int32Array.from(keys, (key, code) => codeOf.get(merges.get(key) ?? key) ?? code);
  return codes.map((code) => (code === noKey ? noKey : target[code]!));
}
