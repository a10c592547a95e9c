/** Only these two codes carry a message in Excel: wrong input, too little data. */
export type FaultCode = '#VALUE!' | '#N/A';

/**
 * A fault in a cell: thrown when the whole result is one, placed in the matrix when one row of a spill is.
 * `CustomFunctions.Error` has this shape, so the preview and the tests read both kinds alike: `code`, then `message`.
 */
export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
}

/** Stands in for `CustomFunctions.Error` where no custom functions runtime is loaded: the command line, the preview's grid, tests. */
class CellFault extends Error implements Fault {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
    this.name = 'CellFault';
  }
}

/** Makes what Excel shows as `#VALUE!` or `#N/A` with a message. */
export function cellFault(code: FaultCode, message: string): Fault {
  // The runtime of a page without custom functions leaves the name undefined or the namespace empty.
  if (typeof CustomFunctions !== 'undefined' && typeof CustomFunctions.Error === 'function') {
    const known = code === '#N/A' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
    return new CustomFunctions.Error(known, message) as Fault;
  }
  return new CellFault(code, message);
}

/** True for our own faults, thrown or in a result, and not for an exception, which has no cell code. */
export function isFault(value: unknown): value is Fault {
  if (typeof value !== 'object' || value === null || !('code' in value)) return false;
  return value.code === '#VALUE!' || value.code === '#N/A';
}

/** As the command line and the preview print it: `#VALUE! values, row 3: …`. */
export function faultText(fault: Fault): string {
  return `${fault.code} ${fault.message}`;
}
