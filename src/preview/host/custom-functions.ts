import type { Events } from './events';
import { HostObject } from './protocol/host-object';

/** What the real runtime of custom functions is asked, and what it answers; read off the unmodified client. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

const CANCELABLE = 1;
/** The function takes errors as values: what `allowErrorForDataTypeAny` in the metadata tells Excel. */
const TAKES_ERRORS = 4;

/** The runtime's numbers for errors, and what Excel shows. Anything else (an exception, a rejected promise) is #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/** An error in a cell. */
export interface CellError {
  readonly code: string;
  readonly message: string;
}

/** What a call gave: a cell or rows of cells, of which each may be an error. */
export type CallResult = unknown;

export interface Call {
  readonly id: number;
  readonly result: Promise<CallResult>;
}

interface InvocationResult {
  readonly id: number;
  readonly value?: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

/**
 * Calls custom functions as Excel does: over the wire, through the runtime in office.js. The arguments are what Excel hands over: rows of
 * values for ranges, null where one was left out, errors as objects with a `code`.
 */
export class CustomFunctionCalls {
  private readonly waiting = new Map<number, (result: CallResult) => void>();
  private nextId = 1;
  readonly service = new CustomFunctions((results) => this.take(results));

  constructor(private readonly events: Events) {}

  call(name: string, values: readonly unknown[], { address = 'Sheet1!A1', cancelable = false } = {}): Call {
    const id = this.nextId++;
    const result = new Promise<CallResult>((resolve) => this.waiting.set(id, resolve));
    const flags = TAKES_ERRORS | (cancelable ? CANCELABLE : 0);
    this.send(INVOKE, [id, name, values.map(toWire), address, flags, null]);
    return { id, result };
  }

  /** The person deleted the formula or changed what it refers to. Its result, should one come, is not waited for any more. */
  cancel({ id }: Call): void {
    this.waiting.delete(id);
    this.send(CANCEL, { invocationId: id });
  }

  private send(messageType: number, message: unknown): void {
    this.events.send([
      { messageCategory: CATEGORY, messageType, targetId: '', message: JSON.stringify(message), id: '' },
    ]);
  }

  private take(results: readonly InvocationResult[]): void {
    for (const { id, value, failed, errorCode = 0 } of results) {
      const done = this.waiting.get(id);
      this.waiting.delete(id);
      done?.(failed ? { code: ERRORS[errorCode] ?? '#VALUE!', message: String(value ?? '') } : fromWire(value));
    }
  }
}

/** The object office.js brings results to, made by its type name. */
class CustomFunctions extends HostObject {
  constructor(private readonly take: (results: readonly InvocationResult[]) => void) {
    super();
  }

  SetInvocationResults(results: readonly InvocationResult[]): void {
    this.take(results);
  }
  _GetEnabledFeatures(): never[] {
    return [];
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
}

const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null && 'code' in value;

function toWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWire);
  return isError(value) ? { type: 'CustomFunctionError', code: value.code } : value;
}

/** Errors within a spill travel as objects. A null shows as 0, as it does in Excel. */
function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWire);
  return isError(value) ? { code: value.code, message: value.message } : (value ?? 0);
}
