/**
 * One cell as it comes from a sheet. A blank is `null` or `''`; a date is its serial number; a cell error is its code as
 * text (`#N/A`), which is how Excel's API hands it over, and the edge of the custom functions makes it so too.
 */
export type Cell = string | number | boolean | null;

/** A block of cells, row by row: what Excel gives and takes. Read one with `rows[i].at(c)` in a plain loop: it is the fast way. */
export type Cells = readonly (readonly Cell[])[];
