import type { ReactNode } from 'react';

/** One tab of the preview: a chart and the same as a table. */
export interface ChartView {
  readonly id: string;
  /** The tab's name: one word. */
  readonly name: string;
  /** The finding, also what a screen reader hears. */
  readonly text: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** What stands under the chart on this tab only: legends, counts. */
  readonly below?: ReactNode;
}
