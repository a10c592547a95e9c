import type { Language } from '../../locales/language';
import type { OpenedFile } from '../files/open-file';
import type { StoreKind } from '../host/grid/grid';
import type { WireError } from '../host/protocol/wire';

/** Which file is to be read, and for which store. */
export interface ReadInWorker {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly store: StoreKind;
}

export type WasRead = { readonly ok: true; readonly file: OpenedFile } | { readonly ok: false; readonly code: string };

/** How a workbook is to be opened. */
export interface OpenInWorker extends ReadInWorker {
  readonly language: Language;
}

/** What cannot be opened, for a sentence of the page. */
export type Opened = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly code: string };

/** The part of a sheet that a window shows, in cells. */
export interface SheetWindow {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell as it is drawn. */
export interface DrawnCell {
  readonly text: string;
  readonly right?: true;
  readonly bold?: true;
  readonly colour?: string;
  readonly fill?: string;
}

/** What the page draws of the workbook. */
export interface DrawnSheet {
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly active: string;
  readonly rows: number;
  /** Of every column, in pixels; 0 for a hidden one. */
  readonly widths: readonly number[];
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly DrawnCell[])[];
  readonly selected: { readonly row: number; readonly col: number };
}

/** What the page can ask of the worker: by name, answered by a promise. */
export interface WorkerCalls {
  open(request: OpenInWorker): Promise<Opened>;
  read(request: ReadInWorker): Promise<WasRead>;
  /** One message of office.js, answered by its reply. */
  message(text: string): Promise<string>;
  save(): Promise<Uint8Array<ArrayBuffer>>;
  draw(window: SheetWindow): DrawnSheet;
  select(row: number, col: number): void;
  activate(sheetId: string): void;
  enter(row: number, col: number, text: string): void;
  undo(): void;
  redo(): void;
  /** A question of a browser test. */
  look(question: string, parameters: readonly unknown[]): unknown;
}

export type CallName = keyof WorkerCalls;

export interface Call {
  readonly id: number;
  readonly name: CallName;
  readonly parameters: readonly unknown[];
}

/** From the worker: answers, and what it says by itself. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'broken'; readonly id: number; readonly because: string }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'answered'; readonly error?: WireError | undefined }
  | { readonly kind: 'changed' }
  | { readonly kind: 'exception'; readonly name: string; readonly because: string }
  | { readonly kind: 'another'; readonly base64: string };
