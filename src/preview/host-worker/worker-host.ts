import { customFunctions } from '../../functions/registry';
import { setDisplayLanguage } from '../../functions/rules-in-force';
import { UnreadableFile } from '../files/csv';
import { openFile } from '../files/open-file';
import { lightened } from '../files/sent-file';
import { registerGridFunctions } from '../host/grid-functions';
import { Host, type HostTransport } from '../host/host';
import { messagesOf, type MessageTransport } from '../host/office/messages';
import { SeenWorkbook } from '../page/seen-workbook';
import { openWorkbook, saveWorkbook } from '../page/workbook-files';
import { drawSheet } from './draw-sheet';
import type {
  DrawnSheet,
  FromWorker,
  OpenInWorker,
  Opened,
  ReadInWorker,
  SheetWindow,
  WasRead,
  WorkerCalls,
} from './protocol';

/** Between two words of the add-in's changes: nobody reads faster, and drawing them takes the pane's thread. */
const TELL_EVERY_MS = 250;

/** The worker's side: one open workbook with its host, asked by messages. `tell` is for what it says by itself. */
export class WorkerHost implements WorkerCalls {
  private host = new Host();
  private messages: MessageTransport = messagesOf(this.host);
  private readonly seen = new SeenWorkbook(() => this.host);
  private stop = (): void => undefined;
  private lastTold = -TELL_EVERY_MS;
  private telling = false;

  constructor(private readonly tell: (message: FromWorker) => void) {}

  async open({ bytes, name, store, language }: OpenInWorker): Promise<Opened> {
    // Cells have functions of their own here: those of the pane cannot answer at once, as the grid's calculation wants it.
    setDisplayLanguage(language);
    const onException = (reason: unknown, name: string): void =>
      this.tell({ kind: 'exception', name, because: String(reason) });
    registerGridFunctions({ language, functions: customFunctions, onException });
    try {
      const file = await openFile(bytes, name, { store, onProgress: this.progress });
      this.connect(await openWorkbook(file, store, this.progress));
    } catch (reason) {
      if (reason instanceof UnreadableFile) return { ok: false, code: reason.code };
      throw reason;
    }
    return { ok: true, name: this.host.book.name };
  }

  /** Only reads, for a page that has the host itself. */
  async read({ bytes, name, store }: ReadInWorker): Promise<WasRead> {
    try {
      return { ok: true, file: lightened(await openFile(bytes, name, { store, onProgress: this.progress })) };
    } catch (reason) {
      if (reason instanceof UnreadableFile) return { ok: false, code: reason.code };
      throw reason;
    }
  }

  private readonly progress = (share: number): void => this.tell({ kind: 'progress', share });

  private connect(host: Host): void {
    this.stop();
    this.host = host;
    host.book.openAnother = (base64) => this.tell({ kind: 'another', base64 });
    this.messages = messagesOf(this.noting(host));
    this.stop = this.messages.onMessage((text) => this.tell({ kind: 'message', text }));
  }

  /** The host, with a word to the page about each answer and each change. */
  private noting(host: Host): HostTransport {
    return {
      process: (body) => {
        const before = host.book.grid.dispatched;
        const answer = host.process(body);
        this.tell({ kind: 'answered', error: answer.Error });
        if (host.book.grid.dispatched > before) this.tellSoon();
        return answer;
      },
      onEvents: (listener) => host.onEvents(listener),
    };
  }

  message(text: string): Promise<string> {
    return this.messages.answer(text);
  }

  save(): Promise<Uint8Array<ArrayBuffer>> {
    return saveWorkbook(this.host);
  }

  draw(window: SheetWindow): DrawnSheet {
    return drawSheet(this.host.book, window);
  }

  select(row: number, col: number): void {
    this.host.book.select(this.activeSheet(), { top: row, left: col, bottom: row, right: col });
    this.done();
  }

  activate(sheetId: string): void {
    this.host.book.activate(sheetId);
    this.done();
  }

  /** As typed by a person, through the same door as an add-in's `range.formulas`. */
  enter(row: number, col: number, text: string): void {
    const sheet = this.host.workbook.Worksheets.$indexer(this.activeSheet());
    this.host.batch(() => (sheet.GetCell(row, col).Formulas = [[text]]));
    this.done();
  }

  undo(): void {
    this.host.book.grid.model.dispatch('REQUEST_UNDO');
    this.done();
  }

  redo(): void {
    this.host.book.grid.model.dispatch('REQUEST_REDO');
    this.done();
  }

  look(question: string, parameters: readonly unknown[]): unknown {
    const answer = (this.seen as unknown as Record<string, (...given: readonly unknown[]) => unknown>)[question];
    if (!answer) throw new Error(`A workbook cannot be asked for ${question}`);
    const value = answer.apply(this.seen, [...parameters]);
    if (question === 'select') this.done();
    return value;
  }

  private tellSoon(): void {
    if (this.telling) return;
    this.telling = true;
    setTimeout(
      () => {
        this.telling = false;
        this.lastTold = performance.now();
        this.tell({ kind: 'changed' });
      },
      Math.max(0, this.lastTold + TELL_EVERY_MS - performance.now()),
    );
  }

  private activeSheet(): string {
    return this.host.book.grid.getters.getActiveSheetId();
  }

  private done(): void {
    this.host.book.events.flush();
    this.tell({ kind: 'changed' });
  }
}
