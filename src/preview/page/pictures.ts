import { chartHelpers } from '@odoo/o-spreadsheet';
import type { State } from '../host/bags/bag';
import type { Book } from '../host/book';
import { frameOf } from '../host/excel/shape-lines';
import type { Fitted, Pictures, Size } from '../host/pictures';
import { paintShape } from './shape-painter';

const PIXELS_A_POINT = 4 / 3;

/** Which chart a canvas is for that no figure of the grid holds. */
const chartOnCanvas = new WeakMap<object, string>();

/** The chart that is drawn on a canvas: of a figure of the grid, or of a picture. */
export function chartIdOf(canvas: HTMLCanvasElement | OffscreenCanvas): string | undefined {
  if (canvas instanceof HTMLCanvasElement) return canvas.closest<HTMLElement>('.o-figure')?.dataset['id'];
  return chartOnCanvas.get(canvas);
}

/** Pictures for an add-in, drawn by what draws the grid: charts by its library and `chart-painter`, shapes by `shape-painter`. */
export function picturesOf(book: Book): Pictures {
  return {
    chart: (chartId, fitted) => {
      const { getters } = book.grid;
      if (!getters.isChartDefined(chartId)) return null;
      const runtime = getters.getChartRuntime(chartId);
      if (!('chartJsConfig' in runtime)) return null;
      // At its own size with finer pixels: texts grow with the picture, as in Excel.
      const own = ownSize(book, chartId);
      const ratio = fitted.drawing.width / own.width;
      const config = runtime.chartJsConfig as { options?: object };
      const sharper = {
        ...runtime,
        chartJsConfig: { ...config, options: { ...config.options, devicePixelRatio: ratio } },
      };
      const canvas = new OffscreenCanvas(own.width, own.height);
      chartOnCanvas.set(canvas, chartId);
      const cleanUp = chartHelpers.drawChartOnCanvas(canvas, sharper as never, own, getters.getChartType(chartId));
      try {
        return base64Of(onPaper(canvas, fitted), 'PNG');
      } finally {
        cleanUp();
      }
    },
    shape: (state, format) => shapePicture(state, format),
  };
}

function ownSize(book: Book, chartId: string): Size {
  const { getters } = book.grid;
  const figure = getters.getSheetIds().flatMap((id) => getters.getFigure(id, chartId) ?? [])[0];
  return { width: Math.round(figure?.width ?? 1), height: Math.round(figure?.height ?? 1) };
}

function onPaper(drawing: CanvasImageSource, { picture, drawing: at }: Fitted): HTMLCanvasElement {
  const { canvas, context } = paper(picture);
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(drawing, at.x, at.y, at.width, at.height);
  return canvas;
}

function paper({ width, height }: Size): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas');
  return { canvas, context };
}

const base64Of = (canvas: HTMLCanvasElement, format: 'PNG' | 'JPEG'): string =>
  canvas.toDataURL(`image/${format.toLowerCase()}`).split(',')[1] ?? '';

/** With room for what a line is thick, and turned as it is. */
function shapePicture(state: State, format: 'PNG' | 'JPEG'): string | null {
  // The browser reads pictures later than an answer can wait.
  if (state['type'] === 'Image') return null;
  const { left, top, width, height } = frameOf(state);
  const angle = (Number(state['rotation'] ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const weight = Number((state['lineFormat'] as State | undefined)?.['weight'] ?? 1);
  const box = { width: width * cos + height * sin + weight, height: width * sin + height * cos + weight };
  const pixels = (points: number): number => points * PIXELS_A_POINT;
  const size = { width: Math.ceil(pixels(box.width)), height: Math.ceil(pixels(box.height)) };
  const { canvas, context } = paper(size);
  if (format === 'JPEG') {
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, size.width, size.height);
  }
  const origin = {
    x: size.width / 2 - pixels(left + width / 2),
    y: size.height / 2 - pixels(top + height / 2),
  };
  paintShape({ context, origin, zoom: 1, picture: () => null }, { ...state, visible: true });
  return base64Of(canvas, format);
}
