import { fill } from '../../locales/language';
import type { PreviewWords } from '../../locales/preview';
import { UnreadableFile } from '../files/csv';
import { Host } from '../host/host';
import { LinkToHost } from './add-in-link';
import { element } from './element';
import { drawFrame } from './frame';
import { GridView } from './grid-view';
import { addInStarted, connectGridFunctions } from './pane-functions';
import { PaneView } from './pane-view';
import type { Ribbon, RibbonButton } from './ribbon';
import type { PressButton } from './ribbon-channel';
import { addressWith, samples, type PageSettings } from './settings';
import { TestHandle } from './test-handle';
import { openWorkbook, saveWorkbook } from './workbook-files';

/** The page at work: one open workbook, its host, and the add-in connected to it. */
export class Preview {
  private readonly grid: GridView;
  private readonly pane: PaneView;
  private readonly frame: ReturnType<typeof drawFrame>;
  private readonly seen: TestHandle;
  private host = new Host();
  private pressButton: PressButton | null = null;

  constructor(
    private readonly settings: PageSettings,
    private readonly words: PreviewWords,
    ribbon: Ribbon,
  ) {
    const change = (changes: Readonly<Record<string, string>>) =>
      location.assign(addressWith(location.href, { file: this.settings.file, ...changes }));
    this.frame = drawFrame(
      place('frame'),
      { settings, words, ribbon },
      {
        open: (file) => void this.openFile(file),
        download: () => void this.download(),
        openSample: (language) => change({ file: samples[language] }),
        setLanguage: (language) => change({ lang: language }),
        setTheme: (theme) => change({ theme }),
        press: (button) => this.press(button),
      },
    );
    this.grid = new GridView(place('workbook'), settings.theme, words, (text) => this.say(text));
    this.pane = new PaneView(place('pane'), place('divider'), words, settings.paneWidth);
    this.seen = window.kamPreview = new TestHandle(() => this.host);
    connectGridFunctions(this.pane.frame, settings.language, (reason, name) => this.seen.noteException(name, reason));
    this.pane.frame.addEventListener('load', () => this.addInLoaded());
  }

  /** Opens a workbook of this server. */
  async openAddress(address: string): Promise<void> {
    const name = decodeURIComponent(address.split('/').at(-1) ?? address);
    const response = await fetch(address);
    if (!response.ok) return this.say(fill(this.words.missing, { name }));
    await this.openBytes(new Uint8Array(await response.arrayBuffer()), name);
  }

  private async openFile(file: File): Promise<void> {
    await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  private async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    this.seen.ready = false;
    this.say(fill(this.words.loading, { name }));
    try {
      this.host = await openWorkbook(bytes, name);
    } catch (reason) {
      this.seen.ready = true;
      // Only the reader's own words are for people; whatever else went wrong is for the console.
      if (reason instanceof UnreadableFile)
        return this.say(fill(this.words.unreadable, { name, reason: this.words.reasons[reason.code] }));
      this.seen.noteException(name, reason);
      return this.say(fill(this.words.unreadableOther, { name }));
    }
    // After the answer to the add-in, which is about to be loaded anew.
    this.host.book.openAnother = (base64) => setTimeout(() => void this.openBytes(bytesOf(base64), this.words.newBook));
    this.frame.showName(name);
    this.connectAddIn();
    await this.grid.show(this.host.book);
    this.say('');
  }

  /** Excel starts an add-in anew for each workbook. */
  private connectAddIn(): void {
    this.pressButton = null;
    window.kamAddInLink = {
      transport: new LinkToHost(this.host, (answer) => this.seen.noteAnswer(answer)),
      environment: { locale: this.settings.language, theme: this.settings.theme, documentName: this.host.book.name },
      onRibbon: (press) => (this.pressButton = press),
    };
    this.pane.load();
  }

  private addInLoaded(): void {
    // The frame is empty until a workbook is open.
    if (!window.kamAddInLink) return;
    // After the add-in's own start, which tells its functions the language of their texts.
    void addInStarted(this.pane.frame).then(() => {
      // Cells that waited for the functions.
      this.host.book.grid.model.dispatch('EVALUATE_CELLS');
      this.seen.ready = true;
    });
  }

  private press({ action, id }: RibbonButton): void {
    this.pane.show();
    if (action.kind === 'execute') this.pressButton?.(action.name, id);
  }

  private async download(): Promise<void> {
    const bytes = await saveWorkbook(this.host);
    const address = URL.createObjectURL(new Blob([bytes], { type: xlsxType }));
    element('a', { href: address, download: this.host.book.name.replace(/\.\w+$/, '') + '.xlsx' }).click();
    URL.revokeObjectURL(address);
  }

  private say(text: string): void {
    const message = place('message');
    message.textContent = text;
    message.hidden = text === '';
  }
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element ${id}`);
  return found;
}
