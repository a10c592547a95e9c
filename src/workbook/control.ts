import { throwIfCancelled } from './faults';

/** What long work is handed: the same shape as the jobs' Control, declared here because this folder knows no job. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly what: string;
    readonly params?: Readonly<Record<string, number>>;
  }) => void;
}

/** Counts work as it is done, reports it, and stops when the person cancels. */
export class Progress {
  private done = 0;
  /** What is told whatever is done meanwhile: the page that is being written, where there are several. */
  of: { readonly what: string; readonly params: Readonly<Record<string, number>> } | null = null;

  constructor(
    private readonly watch: Watch | undefined,
    private readonly total: number,
    private readonly from = 0,
    private readonly to = 1,
  ) {}

  /** Between blocks only: a block that has begun is ended. */
  step(work: number, said: string, given?: Readonly<Record<string, number>>): void {
    const { what, params } = this.of ?? { what: said, params: given };
    this.done += work;
    const part = this.total > 0 ? Math.min(1, this.done / this.total) : 1;
    this.watch?.onProgress?.({ done: this.from + (this.to - this.from) * part, what, ...(params ? { params } : {}) });
    throwIfCancelled(this.watch?.signal);
  }
}
