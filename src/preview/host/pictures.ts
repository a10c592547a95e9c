/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a drawing comes to lie in a picture, and the picture's own size. */
export interface Fitted {
  readonly picture: Size;
  readonly drawing: Size & { readonly x: number; readonly y: number };
}

/** Whoever has a canvas draws; the answers are base64. Null: a kind that is kept but not drawn. */
export interface Pictures {
  readonly chart: (chartId: string, fitted: Fitted) => string | null;
  readonly shape: (state: Readonly<Record<string, unknown>>, format: 'PNG' | 'JPEG') => string | null;
}

export const FITTING_MODES = ['Fit', 'FitAndCenter', 'Fill'];

/**
 * A drawing at the size that is asked for, never distorted. With both sides given, the picture is as large as they say: `Fit` and
 * `FitAndCenter` leave a margin, `Fill` cuts off what is too much.
 */
export function fitted(own: Size, width?: number, height?: number, mode = 'Fit'): Fitted {
  const across = width === undefined ? undefined : width / own.width;
  const down = height === undefined ? undefined : height / own.height;
  if (across === undefined || down === undefined) {
    const picture = scaled(own, across ?? down ?? 1);
    return { picture, drawing: { x: 0, y: 0, ...picture } };
  }
  const picture = scaled({ width: width ?? 0, height: height ?? 0 }, 1);
  const drawn = scaled(own, mode === 'Fill' ? Math.max(across, down) : Math.min(across, down));
  const margin = (of: 'width' | 'height'): number => Math.round((picture[of] - drawn[of]) / 2);
  const [x, y] = mode === 'Fit' ? [0, 0] : [margin('width'), margin('height')];
  return { picture, drawing: { x, y, ...drawn } };
}

const scaled = ({ width, height }: Size, by: number): Size => ({
  width: Math.max(1, Math.round(width * by)),
  height: Math.max(1, Math.round(height * by)),
});
