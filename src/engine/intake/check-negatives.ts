import { noKey, type KeyColumn } from '../core/read-keys';
import { rowsAStep, type Steps } from '../core/steps';
import type { Findings } from './findings';
import { dataRowsWhere } from './rows-where';
import type { Field, SheetKind } from './types';

/** On an order number or in front of it: this line takes back another. */
const CREDIT = /^(cr|cn|cm|rt|ret|ref|rma)[-_ ]?\d|credit|refund|return|退|红字|冲/i;

interface NegativeCheck {
  readonly field: Field;
  readonly column: number;
  readonly label: string;
  readonly values: Float64Array;
  readonly skip: Uint8Array;
  readonly kind: SheetKind;
  readonly account: KeyColumn | undefined;
  readonly orders: KeyColumn | undefined;
}

/**
 * Negative values, and among order lines the credit notes: a line whose number says so, or whose amount an account also has with the
 * other sign. Loss-making profit is no fault of the data and not looked at.
 */
export function* checkNegativeSteps(findings: Findings, check: NegativeCheck): Steps<void> {
  const { field, column, label, values, skip, kind } = check;
  const negatives = yield* dataRowsWhere(skip, (row) => values[row]! < 0);
  const isCredit = kind === 'orders' ? yield* creditNoteSteps(negatives, check) : new Uint8Array(negatives.length);
  const common = { column, params: { column: label }, choices: ['keep', 'leave-out'] as const };
  findings.add({
    ...common,
    code: 'credit-note',
    rows: negatives.filter((_, at) => isCredit[at] === 1),
    leavesOut: { reason: 'credit-note', when: 'leave-out' },
  });
  yield 1;
  findings.add({
    ...common,
    code: 'negative',
    field,
    rows: negatives.filter((_, at) => isCredit[at] === 0),
    leavesOut: { reason: 'negative', when: 'leave-out' },
  });
  findings.passed('negative');
  if (kind === 'orders') findings.passed('credit-note');
}

/** Per negative line 1 where it takes back another. */
function* creditNoteSteps(negatives: Int32Array, check: NegativeCheck): Steps<Uint8Array> {
  const { values, skip, account, orders } = check;
  const isCredit = new Uint8Array(negatives.length);
  if (negatives.length === 0) return isCredit;
  // What was taken back, by account and amount: a hash table of the first line of each, with linear probing.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * negatives.length + 1)));
  const firstOf = new Int32Array(negatives.length);
  const slotOf = (row: number): number => {
    const [code, amount] = [account ? account.codes[row]! : noKey, Math.abs(values[row]!)];
    let slot = hashOf(code, amount) & (slots.length - 1);
    for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const other = negatives[slots[slot]! - 1]!;
      if (Math.abs(values[other]!) === amount && (!account || account.codes[other] === code)) break;
    }
    return slot;
  };
  for (let at = 0; at < negatives.length; at++) {
    if (at % rowsAStep === 0) yield 0;
    const slot = slotOf(negatives[at]!);
    if (slots[slot] === 0) slots[slot] = at + 1;
    firstOf[at] = slots[slot]! - 1;
  }
  const isTakenBack = new Uint8Array(negatives.length);
  for (let row = 0; row < values.length; row++) {
    if (row % rowsAStep === 0) yield row / values.length;
    if (skip[row] !== 0 || !(values[row]! > 0)) continue;
    const first = slots[slotOf(row)]! - 1;
    if (first >= 0) isTakenBack[first] = 1;
  }
  for (let at = 0; at < negatives.length; at++) {
    if (at % rowsAStep === 0) yield 1;
    const code = orders ? orders.codes[negatives[at]!]! : noKey;
    const number = code === noKey ? '' : orders!.keys[code]!;
    if (CREDIT.test(number) || isTakenBack[firstOf[at]!] === 1) isCredit[at] = 1;
  }
  return isCredit;
}

const bits = new Int32Array(2);
const asNumber = new Float64Array(bits.buffer);

function hashOf(code: number, amount: number): number {
  asNumber[0] = amount;
  let hash = Math.imul(code ^ bits[0]!, 0x85ebca6b) ^ Math.imul(bits[1]!, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
