import type { EvaluatedCell } from '@odoo/o-spreadsheet';

interface Constant {
  readonly format?: string;
  readonly parsedValue?: EvaluatedCell['value'];
}

/**
 * What a text without a format, or a whole number without one, shows: most cells of most files. Null: the library's way, which looks at
 * every cell for spills, cycles, links, dates and formats (half of the time that opening a large file takes).
 */
export function plainCell({ parsedValue: value, format }: Constant, position: object): EvaluatedCell | null {
  if (format !== undefined) return null;
  if (typeof value === 'string') {
    return MAY_BE_MORE.test(value) ? null : shown(value, value, 'text', 'left', position);
  }
  const isWhole = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < MOST_WHOLE;
  return isWhole ? shown(value || 0, String(value || 0), 'number', 'right', position) : null;
}

/** A link, an error, or a quote whose backslash the library takes out. */
const MAY_BE_MORE = /[/\\#]|\]\(/;

/** Above it the library writes numbers its own way. */
const MOST_WHOLE = 1e11;

function shown(
  value: string | number,
  formattedValue: string,
  type: 'text' | 'number',
  defaultAlign: 'left' | 'right',
  position: object,
): EvaluatedCell {
  // One object a cell, in the library's own order of properties.
  const cell = {
    value,
    format: undefined,
    formattedValue,
    position,
    type,
    isAutoSummable: true,
    defaultAlign,
    origin: position,
  };
  return cell as unknown as EvaluatedCell;
}
