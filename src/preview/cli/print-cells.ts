/** A cell of a result: a plain value, or a fault with its code and message. */
export interface PrintedCell {
  readonly value: string | number | boolean | null;
  readonly fault?: { readonly code: string; readonly message: string };
}

/** Rows as CSV: full precision, a fault as its code followed by its message, no line break but `\n`. */
export function cellsAsCsv(rows: readonly (readonly PrintedCell[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(cellText(cell))).join(',')}\n`).join('');
}

/** Rows as JSON, one row a line; a fault is `{"error": "#VALUE!", "message": "…"}`. */
export function cellsAsJson(rows: readonly (readonly PrintedCell[])[]): string {
  const lines = rows.map((row) =>
    JSON.stringify(row.map(({ value, fault }) => (fault ? { error: fault.code, message: fault.message } : value))),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

function cellText({ value, fault }: PrintedCell): string {
  if (fault) return fault.message === '' ? fault.code : `${fault.code} ${fault.message}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
