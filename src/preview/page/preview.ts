import type { Model } from '@odoo/o-spreadsheet';
import { fill } from '../../locales/language';
import type { PreviewWords } from '../../locales/preview';
import { Host } from '../host/host';
import { LinkToHost } from './add-in-link';
import { drawFrame } from './frame';
import { GridView } from './grid-view';
import { connectGridFunctions } from './pane-functions';
import { PaneView } from './pane-view';
import type { Ribbon, RibbonButton } from './ribbon';
import { addressWith, samples, type PageSettings } from './settings';
import { TestHandle } from './test-handle';

/** The page at work: one open workbook, its host, and the add-in connected to it. */
export class Preview {
  private readonly grid: GridView;
  private readonly pane: PaneView;
  private readonly frame: ReturnType<typeof drawFrame>;
  private readonly seen: TestHandle;
  private host = new Host();
  private link: LinkToHost | null = null;

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
    this.seen = window.kamPreview = new TestHandle(() => this.model);
    connectGridFunctions(this.pane.frame, settings.language, (reason, name) => this.seen.noteException(name, reason));
  }
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element ${id}`);
  return found;
}
