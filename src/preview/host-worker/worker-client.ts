import type { MessageTransport } from '../host/office/messages';
import type { CallName, FromWorker, WorkerCalls } from './protocol';

type Port = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>;
type Told = Exclude<FromWorker, { readonly kind: 'answer' | 'broken' }>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

/** The page's side of the host in the worker: calls, and messages of office.js, which pass through unread. */
export class WorkerClient implements MessageTransport {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(text: string) => void>();
  private nextId = 1;

  constructor(
    private readonly port: Port,
    /** What the worker says by itself, messages of office.js left out. */
    private readonly onTold: (told: Told) => void,
  ) {
    port.onmessage = ({ data }: MessageEvent<FromWorker>) => this.take(data);
    port.onerror = ({ message }: ErrorEvent) => onTold({ kind: 'exception', name: 'host worker', because: message });
  }

  call<Name extends CallName>(
    name: Name,
    parameters: Parameters<WorkerCalls[Name]>,
    transfer: Transferable[] = [],
  ): Promise<Awaited<ReturnType<WorkerCalls[Name]>>> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.port.postMessage({ id, name, parameters }, transfer);
    });
  }

  answer(text: string): Promise<string> {
    return this.call('message', [text]);
  }

  onMessage(listener: (text: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private take(data: FromWorker): void {
    if (data.kind === 'message') return this.listeners.forEach((listener) => listener(data.text));
    if (data.kind !== 'answer' && data.kind !== 'broken') return this.onTold(data);
    const waiting = this.waiting.get(data.id);
    this.waiting.delete(data.id);
    if (data.kind === 'answer') waiting?.resolve(data.value as never);
    else waiting?.reject(new Error(data.because));
  }
}
