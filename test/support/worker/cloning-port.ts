import type { Port, Reply, Request } from '../../../src/worker/protocol';
import { serve } from '../../../src/worker/serve';

/**
 * A worker without a thread: everything crosses by structured clone with the same list of buffers to hand over, so what could not be
 * sent to a real worker cannot be sent to this one, and what is handed over is gone here too.
 */
export class CloningPort implements Port {
  onmessage: Port['onmessage'] = null;
  onerror: Port['onerror'] = null;
  readonly requests: Request[] = [];
  isTerminated = false;

  constructor(private readonly answers = true) {}

  postMessage(message: unknown, transfer: Transferable[]): void {
    const request = structuredClone(message, { transfer }) as Request;
    this.requests.push(request);
    if (!this.answers) return;
    setTimeout(() => {
      if (this.isTerminated) return;
      serve(request, (reply, list) => this.tell(structuredClone(reply, { transfer: list })));
    }, 0);
  }

  tell(reply: Reply): void {
    if (!this.isTerminated) this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}
