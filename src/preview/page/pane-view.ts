import type { PreviewWords } from '../../locales/preview';
import { element } from './element';
import { addressWith, paneWidths, withinPaneWidths } from './settings';

/** The task pane beside the grid: the add-in's own page in a frame, as wide as Excel makes it and resizable. Closing hides it; it lives on. */
export class PaneView {
  readonly frame = document.createElement('iframe');

  constructor(
    private readonly place: HTMLElement,
    private readonly divider: HTMLElement,
    words: PreviewWords,
    width: number,
  ) {
    this.frame.title = words.pane;
    this.makeResizable(words.resize);
    this.setWidth(width);
    place.append(this.titleBar(words), this.frame);
  }

  /** Loads the add-in anew, as Excel does for each workbook. */
  load(): void {
    this.frame.src = '/taskpane.html';
  }

  show(visible = true): void {
    this.place.hidden = this.divider.hidden = !visible;
  }

  /** As in Excel: the add-in's name and a cross. */
  private titleBar(words: PreviewWords): HTMLElement {
    const close = element('button', { textContent: '✕', title: words.closePane, onclick: () => this.show(false) });
    return element('div', { className: 'kam-pane-title' }, [element('span', { textContent: words.paneTitle }), close]);
  }

  private setWidth(width: number): void {
    const within = withinPaneWidths(Math.round(width));
    this.place.style.width = `${within}px`;
    this.divider.setAttribute('aria-valuenow', String(within));
    history.replaceState(null, '', addressWith(location.href, { pane: String(within) }));
  }

  private makeResizable(label: string): void {
    const { divider } = this;
    const attributes = {
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': label,
      'aria-valuemin': String(paneWidths.narrowest),
      'aria-valuemax': String(paneWidths.widest),
    };
    for (const [name, value] of Object.entries(attributes)) divider.setAttribute(name, value);
    divider.addEventListener('pointerdown', (event) => divider.setPointerCapture(event.pointerId));
    divider.addEventListener('pointermove', (event) => {
      if (divider.hasPointerCapture(event.pointerId)) this.setWidth(innerWidth - event.clientX);
    });
    divider.addEventListener('keydown', ({ key }) => {
      const step = { ArrowLeft: 20, ArrowRight: -20 }[key];
      if (step !== undefined) this.setWidth(this.place.offsetWidth + step);
    });
  }
}
