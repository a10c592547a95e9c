// How every peer but the plain one gets its columns: the quickest loop there is, rows without a value left out where the job asks.

/** Rows whose cell in the column is a number. */
export function rowsWith(cells, column) {
  const rows = [];
  for (let i = 0; i < cells.length; i++) if (typeof cells[i].at(column) === 'number') rows.push(cells[i]);
  return rows;
}

export function texts(rows, column) {
  const out = new Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = rows[i].at(column);
  return out;
}

/** A blank adds nothing. */
export function numbers(rows, column) {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const cell = rows[i].at(column);
    out[i] = typeof cell === 'number' ? cell : 0;
  }
  return out;
}

/** Columns, side by side, as rows. */
export function rowsOf(columns) {
  const width = columns.length;
  const rows = new Array(columns[0].length);
  for (let i = 0; i < rows.length; i++) {
    const row = new Array(width);
    for (let k = 0; k < width; k++) {
      const value = columns[k][i];
      row[k] = typeof value === 'bigint' ? Number(value) : value;
    }
    rows[i] = row;
  }
  return rows;
}
