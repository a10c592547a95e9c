import type { PreviewWords } from '../../locales/preview';
import { UnreadableFile } from '../files/csv';
import type { OnProgress } from '../files/opening';
import { Host } from '../host/host';
import { LinkToHost } from './add-in-link';
import { GridView } from './grid-view';
import type { HostPlace, Unreadable } from './host-place';
import { connectGridFunctions } from './pane-functions';
import { picturesOf } from './pictures';
import { readFile } from './read-file';
import type { PageSettings } from './settings';
import { TestHandle } from './test-handle';
import { openWorkbook, saveWorkbook } from './workbook-files';

/** Time in which the page draws what it was just told. */
const toDraw = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** The host in the page, the grid library's own component over its model, and cells that call the functions of the pane. */
export class HostInPage implements HostPlace {
  readonly seen = new TestHandle(() => this.host);
  private host = new Host();
  private readonly grid: GridView;

  constructor(
    place: HTMLElement,
    private readonly settings: PageSettings,
    words: PreviewWords,
    pane: HTMLIFrameElement,
    private readonly openAnother: (base64: string) => void,
    say: (text: string) => void,
  ) {
    this.grid = new GridView(place, settings.theme, words, say);
    connectGridFunctions(pane, settings.language, (reason, name) => this.seen.noteException(name, reason));
  }

  async open(bytes: Uint8Array<ArrayBuffer>, name: string, onProgress: OnProgress): Promise<Unreadable | null> {
    try {
      const file = await readFile(bytes, name, this.settings.store, onProgress);
      this.host = await openWorkbook(file, this.settings.store, onProgress, toDraw);
    } catch (reason) {
      if (reason instanceof UnreadableFile) return reason.code;
      throw reason;
    }
    this.host.book.openAnother = this.openAnother;
    this.host.book.pictures = picturesOf(this.host.book);
    return null;
  }

  transport = (): LinkToHost => new LinkToHost(this.host, (answer) => this.seen.noteAnswer(answer));
  name = (): string => this.host.book.name;

  show(): Promise<void> {
    return this.grid.show(this.host.book);
  }

  /** Cells that waited for the functions. */
  addInStarted(): void {
    this.host.book.grid.model.dispatch('EVALUATE_CELLS');
  }

  save(): Promise<Uint8Array<ArrayBuffer>> {
    return saveWorkbook(this.host);
  }
}
