import type { HostTransport } from './host';
import { HostError, type ErrorCode } from './protocol/errors';
import type { EventEntry, RequestBody, ResponseBody } from './protocol/wire';

/** One thing to go wrong. Requests are counted from 1 since the faults were set, housekeeping of the client left out. */
export type Fault =
  /** The n-th request is refused before any of it is done. */
  | { readonly kind: 'fail'; readonly request: number; readonly code?: ErrorCode }
  /** The n-th request is done, but its answer is lost: the add-in sees an error, the workbook has changed. */
  | { readonly kind: 'lose-answer'; readonly request: number }
  /** Every request takes this much longer. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** From the n-th request on, nothing is answered but errors. */
  | { readonly kind: 'drop'; readonly request: number }
  /** Something else happens to the workbook before the n-th request: a co-author types, a person deletes a sheet. */
  | { readonly kind: 'meanwhile'; readonly request: number; readonly act: () => void };

/** A transport that goes wrong on demand, for tests of rollback, cancel and co-authoring. */
export class FaultyTransport implements HostTransport {
  private faults: readonly Fault[] = [];
  /** Requests since the faults were set. */
  requests = 0;

  constructor(private readonly inner: HostTransport) {}

  /** Replaces all faults and counts from one again; without faults everything works. */
  set(...faults: readonly Fault[]): void {
    this.faults = faults;
    this.requests = 0;
  }

  async process(body: RequestBody): Promise<ResponseBody> {
    if (isHousekeeping(body)) return this.inner.process(body);
    const request = ++this.requests;
    for (const fault of this.faults) {
      if (fault.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
      else if (fault.kind === 'meanwhile' && fault.request === request) fault.act();
      else if (fault.kind === 'fail' && fault.request === request) return failed(fault.code ?? 'GeneralException');
      else if (fault.kind === 'drop' && request >= fault.request) return failed('ServiceNotAvailable');
      else if (fault.kind === 'lose-answer' && fault.request === request) {
        await this.inner.process(body);
        return failed('GeneralException');
      }
    }
    return this.inner.process(body);
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.inner.onEvents(listener);
  }
}

/** Releasing references and signing in are the client's own business, not a `sync` of the add-in. */
function isHousekeeping(body: RequestBody): boolean {
  return (body.Actions ?? []).every(
    (action) => action.ActionType === 1 || /^_Remove|^NotifyActionHandlerReady$/.test(action.Name),
  );
}

function failed(code: ErrorCode): ResponseBody {
  const error = new HostError(code, 'fault on demand');
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: code,
      Message: error.message,
      Location: error.location,
      ActionIndex: 0,
      HttpStatusCode: error.status,
    },
  };
}
