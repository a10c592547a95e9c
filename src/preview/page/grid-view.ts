import 'bootstrap/dist/css/bootstrap.min.css';
import 'font-awesome/css/font-awesome.min.css';
import '@odoo/o-spreadsheet/dist/o_spreadsheet.css';
import { Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import * as charts from 'chart.js';
import type { PreviewWords } from '../../locales/preview';
import type { Book } from '../host/book';
import { askInPage } from './ask-in-page';
import { paintingChart, pointLabels } from './chart-painter';
import { letTextsCrossFrozenColumns } from './overflow';
import type { Theme } from './settings';
import { paintShapesOnGrid } from './shapes-on-grid';
import { nameSheetsAsWritten } from './sheet-tabs';

/** The grid library looks for chart.js as the global that its script build makes: the class, with everything else hung on it. */
function provideCharts(currentBook: () => Book | null): void {
  const { registerables } = charts;
  const Chart = paintingChart(currentBook);
  Chart.register(...registerables, pointLabels);
  const everything = Object.entries(charts).filter(([name]) => !(name in Chart));
  Object.assign(globalThis, { Chart: Object.assign(Chart, Object.fromEntries(everything)) });
}

/** Shows workbooks in the grid library's own component, one at a time. */
export class GridView {
  private app: App | null = null;
  private book: Book | null = null;

  constructor(
    private readonly place: HTMLElement,
    private readonly theme: Theme,
    private readonly words: PreviewWords,
    private readonly say: (text: string) => void,
  ) {
    provideCharts(() => this.book);
    letTextsCrossFrozenColumns();
    nameSheetsAsWritten();
    paintShapesOnGrid(() => this.book);
  }

  async show(book: Book): Promise<void> {
    this.app?.destroy();
    this.book = book;
    const props = {
      model: book.grid.model,
      colorScheme: this.theme,
      notifyUser: ({ text }: { text: string }) => this.say(text),
      raiseError: (text: string, then?: () => void) => {
        this.say(text);
        then?.();
      },
      askConfirmation: (text: string, confirm: () => void, cancel?: () => void) =>
        void askInPage(text, this.words).then((yes) => (yes ? confirm() : cancel?.())),
    };
    this.app = new App(Spreadsheet as never, { props, templates: await gridTemplates() });
    await this.app.mount(this.place);
  }
}

let templates: Promise<string> | undefined;

function gridTemplates(): Promise<string> {
  templates ??= fetch('./o_spreadsheet.xml').then((response) => response.text());
  return templates;
}
