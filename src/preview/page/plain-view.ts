import type { PreviewWords } from '../../locales/preview';
import { columnName } from '../host/grid/address';
import type { DrawnCell, DrawnSheet } from '../host-worker/protocol';
import type { WorkerClient } from '../host-worker/worker-client';
import { element } from './element';

const ROW_PIXELS = 23;
const NUMBER_PIXELS = 64;
/** Cells drawn beyond the window, so that scrolling a little shows something at once. */
const SPARE = 4;

/** Cells of a workbook that lives in a worker: the window's own cells are asked for and drawn, whatever the sheet's size. */
export class PlainView {
  private readonly sizer = element('div', { className: 'kam-plain-sizer' });
  private readonly layer = element('div', { className: 'kam-plain-layer' });
  private readonly scroller = element('div', { className: 'kam-plain-scroll', tabIndex: 0 }, [this.sizer, this.layer]);
  private readonly tabs = element('div', { className: 'kam-plain-tabs' });
  private sheet: DrawnSheet | null = null;
  /** What is drawn, to draw only what differs: the places of cells and, by address, their looks. */
  private places = '';
  private tabsShown = '';
  private readonly looks = new Map<string, string>();
  private asked = false;
  private stale = false;
  /** The box over a cell, while a person types there. */
  private box: HTMLInputElement | null = null;

  constructor(
    place: HTMLElement,
    words: PreviewWords,
    private readonly client: WorkerClient,
  ) {
    this.scroller.setAttribute('role', 'grid');
    this.scroller.setAttribute('aria-label', words.grid);
    place.classList.add('kam-plain');
    place.append(this.scroller, this.tabs);
    this.scroller.addEventListener('scroll', () => this.refresh());
    this.scroller.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.refresh()).observe(this.scroller);
  }

  async show(): Promise<void> {
    this.scroller.scrollTo(0, 0);
    await this.draw();
  }

  /** Draws anew, once for however many changes there were meanwhile. */
  refresh(): void {
    if (this.asked || this.box) {
      this.stale = true;
      return;
    }
    this.asked = true;
    requestAnimationFrame(() => {
      this.stale = false;
      void this.draw().finally(() => {
        this.asked = false;
        if (this.stale) this.refresh();
      });
    });
  }

  private async draw(): Promise<void> {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroller;
    const widths = this.sheet?.widths ?? [];
    let left = 0;
    let x = 0;
    while (left < widths.length - 1 && x + (widths[left] ?? 0) <= scrollLeft) x += widths[left++] ?? 0;
    const window = {
      top: Math.max(0, Math.floor(scrollTop / ROW_PIXELS) - SPARE),
      left,
      rows: Math.ceil(clientHeight / ROW_PIXELS) + 2 * SPARE,
      columns: Math.ceil(clientWidth / 40) + SPARE,
    };
    const before = this.sheet?.active;
    this.sheet = await this.client.call('draw', [window]);
    if (before !== undefined && before !== this.sheet.active) this.scroller.scrollTo(0, 0);
    if (this.box) this.stale = true;
    else this.paint(this.sheet);
  }

  private paint(sheet: DrawnSheet): void {
    const { widths, left, top, cells, tabs, active, selected } = sheet;
    const columns = Array.from({ length: cells[0]?.length ?? 0 }, (_, i) => left + i);
    const places = JSON.stringify([widths, left, top, sheet.rows, columns.length, cells.length]);
    if (places !== this.places) this.layOut(sheet, columns);
    this.places = places;
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        const row = top + i;
        const col = left + j;
        const isSelected = selected.row === row && selected.col === col;
        const look = JSON.stringify([cell, isSelected]);
        const at = addressOf(row, col);
        if (look === this.looks.get(at)) return;
        this.looks.set(at, look);
        this.layer.children[(i + 1) * (columns.length + 1) + 1 + j]?.replaceWith(this.cell(cell, row, col, isSelected));
      }),
    );
    const tabsShown = JSON.stringify([tabs, active]);
    if (tabsShown !== this.tabsShown) this.tabs.replaceChildren(...tabs.map((tab) => this.tab(tab, active)));
    this.tabsShown = tabsShown;
  }

  /** The heads, and room for the cells. */
  private layOut({ widths, rows, left, top, cells }: DrawnSheet, columns: readonly number[]): void {
    const sum = (to: number): number => widths.slice(0, to).reduce((all, width) => all + width, 0);
    this.sizer.style.height = `${(rows + 1) * ROW_PIXELS}px`;
    this.sizer.style.width = `${NUMBER_PIXELS + sum(widths.length)}px`;
    const template = [NUMBER_PIXELS, ...columns.map((col) => widths[col] ?? 0)].map((width) => `${width}px`).join(' ');
    this.layer.style.gridTemplateColumns = template;
    this.layer.style.gridAutoRows = `${ROW_PIXELS}px`;
    this.layer.style.top = `${top * ROW_PIXELS}px`;
    this.layer.style.left = `${sum(left)}px`;
    const heads = columns.map((col) =>
      element('b', { className: 'kam-plain-head kam-plain-column', textContent: columnName(col) }),
    );
    const lines = cells.flatMap((line, i) => [
      element('b', { className: 'kam-plain-head', textContent: String(top + i + 1) }),
      ...line.map(() => element('span', {})),
    ]);
    this.looks.clear();
    this.layer.replaceChildren(element('b', { className: 'kam-plain-head kam-plain-column' }), ...heads, ...lines);
  }

  private tab({ id, name }: DrawnSheet['tabs'][number], active: string): HTMLElement {
    const made = element('button', { textContent: name, onclick: () => void this.client.call('activate', [id]) });
    made.setAttribute('aria-pressed', String(id === active));
    return made;
  }

  private cell(
    { text, right, bold, colour, fill }: DrawnCell,
    row: number,
    col: number,
    selected: boolean,
  ): HTMLElement {
    const made = element('span', {
      className: 'kam-plain-cell',
      textContent: text,
      onclick: () => this.select(row, col),
      ondblclick: () => this.edit(row, col),
    });
    const { style } = made;
    if (right) style.textAlign = 'right';
    if (bold) style.fontWeight = '600';
    if (colour !== undefined) style.color = colour;
    if (fill !== undefined) style.background = fill;
    made.dataset['at'] = addressOf(row, col);
    made.classList.toggle('kam-plain-selected', selected);
    return made;
  }

  /** At once here, for the next key belongs to this cell; then the workbook is told. */
  private select(row: number, col: number): void {
    if (this.sheet) this.sheet = { ...this.sheet, selected: { row, col } };
    this.layer.querySelector('.kam-plain-selected')?.classList.remove('kam-plain-selected');
    this.cellAt(row, col)?.classList.add('kam-plain-selected');
    void this.client.call('select', [row, col]);
  }

  private cellAt(row: number, col: number): HTMLElement | null {
    return this.layer.querySelector<HTMLElement>(`[data-at="${addressOf(row, col)}"]`);
  }

  private key(event: KeyboardEvent): void {
    const { selected } = this.sheet ?? {};
    if (!selected || event.target !== this.scroller) return;
    const { row, col } = selected;
    const [down, right] = STEPS[event.key] ?? [0, 0];
    const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (down || right) this.select(Math.max(0, row + down), Math.max(0, col + right));
    else if (letter === 'z') void this.client.call('undo', []);
    else if (letter === 'y') void this.client.call('redo', []);
    else if (event.key === 'F2' || event.key === 'Enter') this.edit(row, col);
    else if (event.key.length === 1 && letter === '') this.edit(row, col, event.key);
    else return;
    event.preventDefault();
  }

  /** A box over the cell; Enter writes, Esc leaves it. */
  private edit(row: number, col: number, typed?: string): void {
    const at = this.cellAt(row, col);
    if (!at || this.box) return;
    this.looks.delete(addressOf(row, col));
    const box = (this.box = element('input', { className: 'kam-plain-box', value: typed ?? at.textContent ?? '' }));
    const end = (write: boolean): void => {
      box.onblur = null;
      this.box = null;
      box.remove();
      this.scroller.focus({ preventScroll: true });
      if (write) void this.client.call('enter', [row, col, box.value]);
      this.refresh();
    };
    box.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') end(true);
      else if (key === 'Escape') end(false);
    });
    box.onblur = () => end(true);
    at.replaceChildren(box);
    box.focus();
  }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function addressOf(row: number, col: number): string {
  return `${columnName(col)}${row + 1}`;
}
