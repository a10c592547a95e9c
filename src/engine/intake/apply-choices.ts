import { noKey } from '../core/read-keys';
import { allSteps, rowsAStep, type Steps } from '../core/steps';
import { codesOfGroup } from './account-keys';
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
  return allSteps(applyChoiceSteps(checked, choices));
}

/** As `applyChoices`, a step for some thousand rows of each pass. */
export function* applyChoiceSteps(checked: CheckedTable, choices: Choices): Steps<AppliedChoices> {
  const { columns, rows } = checked;
  const into = yield* mergeSteps(checked, choices);
  const account = into ? yield* mergedCodeSteps(columns.account, into) : columns.account;
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
    const found = checked.rowsOf.get(id) ?? [];
    for (let i = 0; i < found.length; i++) {
      if (i % rowsAStep === 0) yield 0.5;
      mark(found[i]!, reason);
    }
  }
  const counts = new Array<number>(LEFT_OUT_REASONS.length).fill(0);
  let leftOutCount = 0;
  for (let row = 0; row < rows; row++) {
    if (row % rowsAStep === 0) yield 0.8;
    if (leftOut[row] === 0 && account[row] === noKey && needsAccount) mark(row, 'blank-account');
    if (leftOut[row] === 0 && values && Number.isNaN(values[row])) mark(row, 'blank-value');
    if (leftOut[row] === 0) continue;
    leftOutCount++;
    counts[leftOut[row]! - 1]!++;
  }
  const reasons = LEFT_OUT_REASONS.map((reason, i) => ({ reason, count: counts[i]! })).filter(({ count }) => count > 0);
  return { leftOut, leftOutCount, reasons, account, merged: into ? yield* changedSteps(into) : 0 };
}

/** The choice in force for a finding. */
export function choiceFor(checked: CheckedTable, choices: Choices, id: string): string | undefined {
  const finding = checked.findings.find((each) => each.id === id);
  return finding?.choices?.find((choice) => choice === choices[id]) ?? finding?.choices?.[0];
}

/**
 * Per key the code that it becomes, or null where none becomes another. Groups may overlap (a name with two ids that also has a
 * look-alike): all of them become one.
 */
function* mergeSteps(checked: CheckedTable, choices: Choices): Steps<Int32Array | null> {
  const { keys } = checked.columns;
  let into: Int32Array | null = null;
  for (const [id, groups] of checked.groupsOf) {
    const forAll = choiceFor(checked, choices, id) === 'merge';
    const isChosenApart = Object.keys(choices).some((key) => key.startsWith(`${id}:`));
    if (!forAll && !isChosenApart) continue;
    into ??= eachItself(keys.length);
    for (let group = 0; group + 1 < groups.starts.length; group++) {
      if (group % rowsAStep === 0) yield 0.1;
      const codes = codesOfGroup(groups, group);
      const apart = isChosenApart ? choices[`${id}:${keys[codes[0]!]!}`] : undefined;
      if (apart === undefined ? forAll : apart === 'merge') unite(codes, into);
    }
  }
  if (!into) return null;
  for (let code = 0; code < into.length; code++) {
    if (code % rowsAStep === 0) yield 0.2;
    into[code] = rootOf(code, into);
  }
  return into;
}

function eachItself(codes: number): Int32Array {
  const into = new Int32Array(codes);
  for (let code = 0; code < codes; code++) into[code] = code;
  return into;
}

function unite(codes: Int32Array, into: Int32Array): void {
  for (const code of codes) {
    const [from, to] = [rootOf(code, into), rootOf(codes[0]!, into)];
    if (from !== to) into[from] = to;
  }
}

/** Each look halves the way for the next (union-find: Tarjan and van Leeuwen 1984). */
function rootOf(code: number, into: Int32Array): number {
  let at = code;
  while (into[at] !== at) at = into[at] = into[into[at]!]!;
  return at;
}

function* mergedCodeSteps(codes: Int32Array, into: Int32Array): Steps<Int32Array> {
  const merged = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    if (row % rowsAStep === 0) yield 0.3;
    merged[row] = codes[row] === noKey ? noKey : into[codes[row]!]!;
  }
  return merged;
}

function* changedSteps(into: Int32Array): Steps<number> {
  let changed = 0;
  for (let code = 0; code < into.length; code++) {
    if (code % rowsAStep === 0) yield 1;
    if (into[code] !== code) changed++;
  }
  return changed;
}
