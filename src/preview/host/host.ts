import type { BookOptions } from './book';
import { Book } from './book';
import { CustomFunctionCalls } from './custom-functions';
import { Workbook } from './excel/workbook';
import { Engine } from './protocol/engine';
import { HostError } from './protocol/errors';
import { HostObject } from './protocol/host-object';
import type { EventEntry, RequestBody, ResponseBody } from './protocol/wire';

/** Excel refuses more than this in one request or one answer on the web. */
const MOST_BYTES = 5 * 1024 * 1024;

/** What carries requests to a host and events back: the same for a host in the same page, in a parent frame or in a worker. */
export interface HostTransport {
  process(body: RequestBody): ResponseBody | Promise<ResponseBody>;
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
}

/** Service objects that office.js makes by type name and that have nothing to say here. */
class AddinInternalService extends HostObject {
  NotifyActionHandlerReady(): void {}
}

/** Excel's side: a workbook and the engine that answers for it. */
export class Host implements HostTransport {
  readonly book: Book;
  /** The root object, for callers that need no wire: `host.workbook.Worksheets.Add('x')`. Wrap several calls in `host.batch`. */
  readonly workbook: Workbook;
  /** Calls the add-in's functions through the runtime in office.js. */
  readonly customFunctions: CustomFunctionCalls;
  /** What has crossed the wire so far. */
  readonly traffic = { requests: 0, requestBytes: 0, responseBytes: 0 };
  private readonly engine: Engine;

  constructor(options: BookOptions = {}) {
    this.book = new Book(options);
    this.workbook = new Workbook(this.book);
    this.customFunctions = new CustomFunctionCalls(this.book.events);
    this.engine = new Engine(this.workbook, {
      create: (type) => this.service(type),
    });
  }

  /** The objects that office.js makes by type name. */
  private service(type: string): HostObject | null {
    if (type.endsWith('.CustomFunctions')) return this.customFunctions.service;
    return type.endsWith('.AddinInternalService') ? new AddinInternalService() : null;
  }

  /** One calculation and one undo step for all that `work` does. */
  batch<T>(work: () => T): T {
    return this.book.batch(work);
  }

  /** Answers one request. Events go out after the answer. */
  process(body: RequestBody): ResponseBody {
    const requestBytes = byteLength(body);
    this.traffic.requests++;
    this.traffic.requestBytes += requestBytes;
    if (requestBytes > MOST_BYTES) return refused(new HostError('RequestPayloadSizeLimitExceeded', ''));
    const response = this.batch(() => this.engine.process(body));
    setTimeout(() => this.book.events.flush(), 0);
    const responseBytes = byteLength(response);
    this.traffic.responseBytes += responseBytes;
    return responseBytes > MOST_BYTES ? refused(new HostError('ResponsePayloadSizeLimitExceeded', '')) : response;
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.book.events.listen(listener);
  }
}

function refused(error: HostError): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  };
}

const encoder = new TextEncoder();
const byteLength = (body: unknown): number => encoder.encode(JSON.stringify(body)).length;
