import { isFault } from '../../src/functions/fault';
import { callFunction } from '../../src/functions/registry';

/** A column of cells, as a host hands a range over. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** Calls a function as a cell does. A thrown fault comes back as its text, `#VALUE! …`, as the command line prints it. */
export function cell(id: string, ...values: unknown[]): unknown {
  try {
    return plain(callFunction(id, values));
  } catch (reason) {
    if (!isFault(reason)) throw reason;
    return plain(reason);
  }
}

/** The result as a block of cells; fails the test when the call ends in a fault. */
export function spill(id: string, ...values: unknown[]): unknown[][] {
  const result = cell(id, ...values);
  if (!Array.isArray(result)) throw new Error(`KAM.${id} gave ${String(result)}`);
  return result as unknown[][];
}

function plain(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(plain);
  return isFault(result) ? `${result.code} ${result.message}` : result;
}
