import type { State } from '../host/bags/bag';

const PIXELS_A_POINT = 4 / 3;
const LINE_HEIGHT = 1.2;

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text of a shape, broken at its width and laid out within its margins. What does not fit runs over below, as in Excel. */
export function drawShapeText(context: CanvasRenderingContext2D, state: State, box: Box, zoom: number): void {
  const frame = record(state['textFrame']);
  const range = record(frame['textRange']);
  const text = String(range['text'] ?? '');
  if (text === '') return;
  const font = record(range['font']);
  const unit = PIXELS_A_POINT * zoom;
  const size = number(font['size'], 11) * unit;
  const margin = (side: string, usual: number): number => number(frame[`${side}Margin`], usual) * unit;
  const left = box.x + margin('left', 7.2);
  const right = box.x + box.width - margin('right', 7.2);
  const top = box.y + margin('top', 3.6);
  const bottom = box.y + box.height - margin('bottom', 3.6);
  const slant = `${font['italic'] === true ? 'italic ' : ''}${font['bold'] === true ? 'bold ' : ''}`;
  context.font = `${slant}${size}px "${String(font['name'] ?? 'Calibri')}", Carlito, "Noto Sans CJK SC", sans-serif`;
  context.fillStyle = String(font['color'] ?? '#000000');
  const lines = brokenLines(context, text, Math.max(right - left, size));
  const height = lines.length * size * LINE_HEIGHT;
  const vertical = String(frame['verticalAlignment'] ?? 'Top');
  const first = vertical === 'Middle' ? (top + bottom - height) / 2 : vertical === 'Bottom' ? bottom - height : top;
  const horizontal = String(frame['horizontalAlignment'] ?? 'Left');
  context.textAlign = horizontal === 'Center' ? 'center' : horizontal === 'Right' ? 'right' : 'left';
  context.textBaseline = 'middle';
  const x = horizontal === 'Center' ? (left + right) / 2 : horizontal === 'Right' ? right : left;
  lines.forEach((line, i) => context.fillText(line, x, first + (i + 0.5) * size * LINE_HEIGHT));
}

/** Between words, and between the characters of Chinese. */
function brokenLines(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  return text.split(/\r\n|[\r\n\v]/).flatMap((paragraph) => {
    const pieces = paragraph.match(/[\u2E80-\u9FFF\uFF00-\uFFEF]|[^\s\u2E80-\u9FFF\uFF00-\uFFEF]+\s*|\s+/g) ?? [''];
    const lines: string[] = [];
    let line = '';
    for (const piece of pieces) {
      if (line !== '' && context.measureText((line + piece).trimEnd()).width > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}
