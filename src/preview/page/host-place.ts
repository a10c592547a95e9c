import type { OnProgress } from '../files/opening';
import type { AddInLink } from './add-in-link';

/** Why a file could not be opened; the code has its words. */
export type Unreadable = 'unknown-encoding' | 'not-xlsx';

/** Where the open workbook and its host live: in the page under the grid, or in a worker. */
export interface HostPlace {
  /** The workbook before stays until this one is there. Rejects with what is no fault of the file. */
  open(bytes: Uint8Array<ArrayBuffer>, name: string, onProgress: OnProgress): Promise<Unreadable | null>;
  readonly transport: () => AddInLink['transport'];
  /** File name of the open workbook. */
  readonly name: () => string;
  show(): Promise<void>;
  addInStarted(): void;
  save(): Promise<Uint8Array<ArrayBuffer>>;
}
