import { fromCol, parse, parseStructRef, stringifyStructRef, toCol, tokenize } from '@borgar/fx';
import { inlineLet } from './formula-let';

/** A table as formulas see it. Rows and columns are zero-based and inclusive, header and total rows among them. */
export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly headerRows: number;
  readonly totalRows: number;
  readonly columns: readonly string[];
}

/** Where a formula stands, and the tables it may speak of. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly tables: readonly TableShape[];
  /** What the names of this sheet alone stand for, by their names in lower case. */
  readonly names?: ReadonlyMap<string, string>;
}

const STORED_PREFIX = '_xldudf_';

/**
 * What the grid library is given for a formula as a person writes it in Excel: structured references become A1, LET is written out,
 * prefixes of stored formulas go. The caller keeps the original, for `range.formulas` answers what was written.
 */
export function gridFormula(formula: string, place: FormulaPlace): string {
  if (!formula.startsWith('=')) return formula;
  const text = tokenize(formula)
    .map(({ type, value }) => {
      if (type === 'structured') return structuredToA1(value, place);
      if (type === 'range_named') {
        const named = place.names?.get(value.toLowerCase());
        if (named !== undefined) return /^[\w$!':.]+$/.test(named) ? named : `(${named})`;
        const table = findTable(value, place);
        return table
          ? a1(table, table.top + table.headerRows, table.bottom - table.totalRows, table.left, table.right, place)
          : value;
      }
      // The grid has no implicit intersection: a single value is what it would take anyway.
      if (type === 'operator' && value === '@') return '';
      return type === 'func' ? plainFunctionName(value) : value;
    })
    .join('');
  return inlineLet(text);
}

/** A formula out of a file, as a person sees it: `=_xldudf_KAM_TIER(A1)` → `=KAM.TIER(A1)`, `_xlfn.ANCHORARRAY(E1)` → `E1#`. */
export function formulaFromFile(stored: string): string {
  const formula = (stored.startsWith('=') ? stored : `=${stored}`)
    .replace(/_xlfn\.ANCHORARRAY\(([^()]+)\)/gi, '$1#')
    .replace(/_xlpm\./gi, '');
  return tokenize(formula)
    .map(({ type, value }) => (type === 'func' ? plainFunctionName(value) : value))
    .join('');
}

/** A formula as Excel stores it in a file, without the equals sign: the inverse of `formulaFromFile`. */
export function formulaForFile(formula: string, place: FormulaPlace): string {
  const parameters = formula.match(/\b(LET|LAMBDA)\(/i) ? declaredNames(formula) : new Set<string>();
  const tokens = tokenize(formula);
  const parts: string[] = [];
  tokens.forEach(({ type, value }, index) => {
    if (type === 'fx_prefix') return;
    const spilled = tokens[index + 1]?.value === '#' && tokens[index + 1]?.type === 'operator';
    if (type === 'operator' && value === '#') return;
    if (type === 'func') parts.push(storedFunctionName(value));
    else if (type === 'structured') parts.push(structuredForFile(value, place));
    else if (type === 'range_named' && parameters.has(value.toLowerCase())) parts.push(`_xlpm.${value}`);
    else parts.push(spilled ? `_xlfn.ANCHORARRAY(${value})` : value);
  });
  return parts.join('');
}

function plainFunctionName(name: string): string {
  const plain = name.replace(/^(_xlfn\.|_xlws\.)+/i, '');
  if (!plain.toLowerCase().startsWith(STORED_PREFIX)) return plain;
  return plain.slice(STORED_PREFIX.length).replace('_', '.').toUpperCase();
}

/** Functions younger than the file format carry a prefix, else Excel shows #NAME? until the cell is edited. */
const NEWER = new Set(
  'ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND HSTACK IFNA IFS LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS RANDARRAY REDUCE SCAN SEQUENCE SINGLE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'.split(
    ' ',
  ),
);
const NEWER_SHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

function storedFunctionName(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith('KAM.')) return STORED_PREFIX + upper.replace('.', '_');
  if (NEWER_SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return NEWER.has(upper) ? `_xlfn.${upper}` : name;
}

function declaredNames(formula: string): Set<string> {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, id, params } = node as { type?: string; id?: { name: string }; params?: readonly { name: string }[] };
    if (type === 'LetDeclarator' && id) names.add(id.name.toLowerCase());
    if (type === 'LambdaExpression') params?.forEach((parameter) => names.add(parameter.name.toLowerCase()));
    Object.values(node).forEach(walk);
  };
  walk(parse(tokenize(formula)));
  return names;
}

function findTable(name: string, place: FormulaPlace): TableShape | undefined {
  return place.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function tableAround(place: FormulaPlace): TableShape | undefined {
  const { sheet, row, column } = place;
  return place.tables.find(
    (t) => t.sheet === sheet && row >= t.top && row <= t.bottom && column >= t.left && column <= t.right,
  );
}

function structuredToA1(reference: string, place: FormulaPlace): string {
  const parsed = parseStructRef(reference);
  const table = parsed?.table ? findTable(parsed.table, place) : tableAround(place);
  if (!parsed || !table) return '#REF!';
  const wanted = (parsed.columns ?? []).map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()),
  );
  if (wanted.includes(-1)) return '#REF!';
  const [from, to] = wanted.length === 0 ? [0, table.columns.length - 1] : [Math.min(...wanted), Math.max(...wanted)];
  const sections = (parsed.sections ?? []).map((section) => section.toLowerCase());
  const has = (section: string): boolean => sections.includes('all') || sections.includes(section);
  const dataTop = table.top + table.headerRows;
  const dataBottom = table.bottom - table.totalRows;
  let top = dataTop;
  let bottom = dataBottom;
  if (sections.includes('this row')) {
    if (place.row < dataTop || place.row > dataBottom) return '#VALUE!';
    top = bottom = place.row;
  } else if (sections.length > 0) {
    if (!has('data')) [top, bottom] = has('headers') ? [table.top, dataTop - 1] : [dataBottom + 1, table.bottom];
    if (has('headers')) top = table.top;
    if (has('totals')) bottom = table.bottom;
    if (top > bottom) return '#REF!';
  }
  return a1(table, top, bottom, table.left + from, table.left + to, place);
}

function a1(table: TableShape, top: number, bottom: number, left: number, right: number, place: FormulaPlace): string {
  const sheet = table.sheet === place.sheet ? '' : `'${table.sheet.replaceAll("'", "''")}'!`;
  const first = `${toCol(left)}${top + 1}`;
  return top === bottom && left === right ? `${sheet}${first}` : `${sheet}${first}:${toCol(right)}${bottom + 1}`;
}

/** In a file the short form `[@Revenue]` is spelled out: `Sales[[#This Row],[Revenue]]`. */
function structuredForFile(reference: string, place: FormulaPlace): string {
  const parsed = parseStructRef(reference);
  const table = parsed?.table || tableAround(place)?.name;
  if (!parsed || !table) return '#REF!';
  return stringifyStructRef({ ...parsed, table }, { thisRow: true });
}

/** Zero-based columns that a formula's references cover; undefined where that cannot be told from its text. */
export function referencedColumns(formula: string): ReadonlySet<number> | undefined {
  const columns = new Set<number>();
  for (const { type, value } of tokenize(formula)) {
    // These make references out of text or numbers; names and tables are not resolved here.
    if (type === 'func' && /^(INDIRECT|OFFSET|FORMULATEXT)$/i.test(value)) return undefined;
    if (type === 'range_named' || type === 'range_ternary' || type === 'structured') return undefined;
    if (type !== 'range' && type !== 'range_beam') continue;
    const address = value.slice(value.lastIndexOf('!') + 1).replaceAll('$', '');
    const [first, last = first] = address.split(':').map((part) => /^[A-Za-z]+/.exec(part)?.[0]);
    if (!first || !last) return undefined;
    const ends = [fromCol(first), fromCol(last)].sort((a, b) => a - b) as [number, number];
    for (let column = ends[0]; column <= ends[1]; column++) columns.add(column);
  }
  return columns;
}

/** False when brackets, quotes or operators do not fit together. */
export function isReadable(formula: string): boolean {
  try {
    parse(tokenize(formula));
    return true;
  } catch {
    return false;
  }
}
