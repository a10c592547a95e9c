import { fill } from '../../locales/language';
import type { PreviewWords } from '../../locales/preview';
import { element } from './element';
import { drawFrame } from './frame';
import { HostInPage } from './host-in-page';
import { HostInWorker } from './host-in-worker';
import type { HostPlace } from './host-place';
import { addInStarted } from './pane-functions';
import { PaneView } from './pane-view';
import type { Ribbon, RibbonButton } from './ribbon';
import type { PressButton } from './ribbon-channel';
import { addressWith, samples, type PageSettings } from './settings';
import type { TestHandle } from './test-handle';

/** The page at work: one open workbook, its host, and the add-in connected to it. */
export class Preview {
  private readonly workbook: HostPlace;
  private readonly pane: PaneView;
  private readonly frame: ReturnType<typeof drawFrame>;
  private readonly seen: TestHandle;
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
    this.pane = new PaneView(place('pane'), place('divider'), words, settings.paneWidth);
    // After the answer to the add-in, which is about to be loaded anew.
    const another = (base64: string) => setTimeout(() => void this.openBytes(bytesOf(base64), words.newBook));
    const made =
      settings.host === 'worker'
        ? new HostInWorker(place('workbook'), settings, words, another)
        : new HostInPage(place('workbook'), settings, words, this.pane.frame, another, (text) => this.say(text));
    this.workbook = made;
    this.seen = window.kamPreview = made.seen;
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

  private async openBytes(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
    this.seen.ready = false;
    this.say(fill(this.words.loading, { name }));
    try {
      const unreadable = await this.workbook.open(bytes, name, (share) => this.sayShare(name, share));
      // Only the reader's own words are for people; whatever else went wrong is for the console.
      if (unreadable) return this.failed(fill(this.words.unreadable, { name, reason: this.words.reasons[unreadable] }));
    } catch (reason) {
      this.seen.noteException(name, reason);
      return this.failed(fill(this.words.unreadableOther, { name }));
    }
    this.frame.showName(name);
    this.connectAddIn();
    await this.workbook.show();
    this.say('');
  }

  /** Excel starts an add-in anew for each workbook. */
  private connectAddIn(): void {
    this.pressButton = null;
    window.kamAddInLink = {
      transport: this.workbook.transport(),
      environment: { locale: this.settings.language, theme: this.settings.theme, documentName: this.workbook.name() },
      onRibbon: (press) => (this.pressButton = press),
    };
    this.pane.load();
  }

  private addInLoaded(): void {
    // The frame is empty until a workbook is open.
    if (!window.kamAddInLink) return;
    // After the add-in's own start, which tells its functions the language of their texts.
    void addInStarted(this.pane.frame).then(() => {
      this.workbook.addInStarted();
      this.seen.ready = true;
    });
  }

  private press({ action, id }: RibbonButton): void {
    this.pane.show();
    if (action.kind === 'execute') this.pressButton?.(action.name, id);
  }

  private async download(): Promise<void> {
    const bytes = await this.workbook.save();
    const address = URL.createObjectURL(new Blob([bytes], { type: xlsxType }));
    element('a', { href: address, download: this.workbook.name().replace(/\.\w+$/, '') + '.xlsx' }).click();
    URL.revokeObjectURL(address);
  }

  private failed(text: string): void {
    this.seen.ready = true;
    this.say(text);
  }

  /** In tenths: each change is read out to those who cannot see it. */
  private sayShare(name: string, share: number): void {
    const tenths = Math.floor(share * 10) * 10;
    const text = fill(this.words.loadingShare, { name, share: `${tenths}%` });
    if (place('message').textContent !== text) this.say(text);
  }

  private say(text: string): void {
    const message = place('message');
    message.textContent = text;
    message.hidden = text === '';
  }
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element ${id}`);
  return found;
}
