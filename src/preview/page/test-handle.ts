import type { Host } from '../host/host';
import type { ResponseBody } from '../host/protocol/wire';
import { SeenWorkbook } from './seen-workbook';

/** One request of the add-in that our host could not answer, or one exception. */
export interface HostTrouble {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

declare global {
  interface Window {
    kamPreview: TestHandle;
  }
}

/**
 * What browser tests (and a curious person in the console) can read of the page, as `window.kamPreview`; everything else a test does with
 * mouse and keyboard. Where the host runs in a worker, what is read of the workbook comes as promises.
 */
export class TestHandle extends SeenWorkbook {
  /** False while a workbook is being opened. */
  ready = false;
  requests = 0;
  readonly troubles: HostTrouble[] = [];

  constructor(currentHost: () => Host) {
    super(currentHost);
  }

  noteAnswer({ Error: error }: Pick<ResponseBody, 'Error'>): void {
    this.requests += 1;
    if (error) this.troubles.push({ code: error.Code, message: error.Message, location: error.Location });
  }

  noteException(name: string, reason: unknown): void {
    this.troubles.push({ code: 'exception', message: String(reason), location: name });
  }
}
