/** Where a chart or shape of a file lies. */
export interface Placed {
  /** In points from the sheet's top left corner. */
  readonly frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The same by cells, zero-based with pixels into the cell: rows of a file need not be as high as those of the grid. */
  readonly anchor?: { readonly from: CellPoint; readonly to: CellPoint };
  /** Instead, where the file names the cell under its corner only, and says its size. */
  readonly corner?: CellPoint;
  /** Whether it goes and stretches with its cells, as it does without this, goes with them, or stays. */
  readonly placement?: 'TwoCell' | 'OneCell' | 'Absolute';
}

/** A chart as a file holds it, independent of host and library. Names of types, positions and dashes are Excel's own API names. */
export interface ChartContent extends Placed {
  readonly name: string;
  readonly title: string | null;
  readonly titleSize?: number;
  readonly titleBold?: boolean;
  /** `Bottom`, `Right`, `Top`, `Left`; null without legend. */
  readonly legend: string | null;
  readonly series: readonly SeriesContent[];
  readonly axes: {
    readonly category?: AxisContent;
    readonly value?: AxisContent;
    readonly secondaryValue?: AxisContent;
  };
}

export interface CellPoint {
  readonly row: number;
  readonly col: number;
  readonly offset: { readonly x: number; readonly y: number };
}

export interface SeriesContent {
  /** `ColumnClustered`, `Line`, `XYScatterLinesNoMarkers`, `Area`, `Doughnut` … */
  readonly type: string;
  readonly secondary: boolean;
  readonly name: string;
  readonly values: CellReference;
  /** Labels of the points, or their x. */
  readonly categories?: CellReference;
  /** `#0F548C`; null for none, as of the lower part of a funnel's bars. */
  readonly fill?: string | null;
  readonly line?: {
    readonly color?: string;
    readonly weight?: number;
    readonly dash?: string;
    readonly none?: boolean;
  };
  readonly marker?: string;
  readonly markerSize?: number;
  readonly markerColor?: string;
  readonly labels?: boolean;
  readonly gapWidth?: number;
  /** Points that differ from their series. */
  readonly points?: readonly {
    readonly index: number;
    readonly fill?: string | null;
    readonly label?: string | true;
    readonly below?: true;
  }[];
}

/** A range of one column or row with the values it had when the file was written. */
export interface CellReference {
  /** `'KAM 客户组合'!$B$6:$B$45` */
  readonly formula: string;
  readonly cached: readonly (string | number | null)[];
}

export interface AxisContent {
  readonly visible?: boolean;
  readonly title?: string | null;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly majorGridlines?: boolean;
  /** Largest on top: for bars and ranks. */
  readonly reversed?: boolean;
  /** Scatter only: distance of labels is up to Excel; for categories one label each so many. */
  readonly labelEvery?: number;
}
