import type { Placed } from '../chart/chart-content';

/** A shape, line or picture as a file holds it. Names of kinds, dashes and alignments are Excel's own API names. */
export interface ShapeContent extends Placed {
  readonly name: string;
  readonly description?: string;
  readonly kind: 'shape' | 'line' | 'picture';
  readonly flipX?: boolean;
  readonly flipY?: boolean;
  /** In degrees, clockwise. */
  readonly rotation?: number;
  /** Of a shape: `RoundRectangle`; of a line: `Straight`, `Elbow`, `Curve`. */
  readonly geometry: string;
  /** `#0F548C`; null without fill. */
  readonly fill?: string | null;
  readonly fillTransparency?: number;
  readonly line?: { readonly color?: string; readonly weight?: number; readonly dash?: string } | null;
  readonly begin?: LineEnd;
  readonly end?: LineEnd;
  readonly text?: ShapeText;
  readonly picture?: { readonly base64: string; readonly format: string };
}

/** How a line ends, and the shape (by its place in the list) and site that it is tied to. */
export interface LineEnd {
  readonly head?: string;
  readonly shape?: number;
  readonly site?: number;
}

export interface ShapeText {
  readonly text: string;
  readonly font: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  readonly horizontal?: string;
  readonly vertical?: string;
  /** In points. */
  readonly margins: {
    readonly left?: number;
    readonly top?: number;
    readonly right?: number;
    readonly bottom?: number;
  };
}
