import type { RuleName } from '../../../engine/rules/rules';
import { exhibitWords } from '../../../locales/exhibits';
import { fill } from '../../../locales/language';
import type { SegmentFacts } from '../facts';
import { valueName } from '../layout-portfolio';
import type { SectionLayout, SheetSection } from '../sections/section';
import { SectionParts } from '../sections/section-parts';
import { textLines } from '../../text-lines';
import { MAP } from '../sheet-map';
import type { CellKind, Exhibit, ExhibitFacts, ExhibitTable } from './exhibit';
import { kindAt } from './exhibit';

/** Columns that stand side by side under the figures; wider tables stand under the charts. */
const NARROW = MAP.figureColumns;

/** Characters that the columns of figures hold side by side. */
const LINE = 84;

/** The section of one exhibit: finding, tables in two stacks, notes, and every account in the data columns. */
export function exhibitSection(make: (facts: ExhibitFacts) => Exhibit | null): SheetSection {
  return (facts, at): SectionLayout | null => {
    const exhibit = make(exhibitFacts(facts));
    if (!exhibit) return null;
    const parts = new SectionParts();
    const findings = textLines(exhibit.finding, LINE);
    findings.forEach((line, index) => parts.finding(at.row + index, line));
    const first = at.row + findings.length;
    let [left, right] = [first, first];
    for (const table of exhibit.tables) {
      // Wide ones have no choice; narrow ones go where there is room.
      if (table.columns.length > NARROW || right < left) right = layoutTable(parts, facts, table, right, MAP.charts);
      else left = layoutTable(parts, facts, table, left, MAP.figures);
    }
    for (const note of exhibit.notes.flatMap((text) => textLines(text, LINE))) parts.note(left++, MAP.figures, note);
    if (exhibit.detail) {
      const { columns, rows } = exhibit.detail();
      const caption = fill(exhibitWords(facts.language).detail, { name: exhibit.name });
      parts.detail(at.data, caption, columns.map(({ title }) => title), rows); // prettier-ignore
      columns.forEach(({ kind }, index) => {
        const format = formatOf(facts, kind);
        if (format !== null) parts.format(MAP.firstRow, at.data + index, rows.length, 1, format);
      });
    }
    const rules: readonly RuleName[] = exhibit.rules;
    return { blocks: parts.blocks, look: parts.look, rows: Math.max(left, right) - at.row, how: [], rules };
  };
}

export function exhibitFacts(facts: SegmentFacts): ExhibitFacts {
  const { language, segments, figures, asOf } = facts;
  return { language, segments, figures, asOf, value: valueName(facts) };
}

/** Answers the first free row, one below the table. Under the charts a name runs over the blank cell beside it. */
function layoutTable(
  parts: SectionParts,
  facts: SegmentFacts,
  table: ExhibitTable,
  row: number,
  column: number,
): number {
  const { columns, rows, more } = table;
  const gap: null[] = column === MAP.charts ? [null] : [];
  const [first, ...rest] = columns;
  parts.header(row, column, [first?.title ?? '', ...gap, ...rest.map(({ title }) => title)], 1 + gap.length);
  parts.put(
    row + 1,
    column,
    rows.map(([name = null, ...cells]) => [name, ...gap, ...cells]),
  );
  rest.forEach(({ kind }, index) => {
    const at = column + 1 + gap.length + index;
    if (kind === 'text') {
      parts.look.push({ kind: 'align', at: { row: row + 1, column: at, rows: rows.length, columns: 1 }, to: 'Right' });
    } else if (table.rowKinds) {
      rows.forEach((_, line) => {
        parts.format(row + 1 + line, at, 1, 1, formatOf(facts, kindAt(table, line, index + 1)) ?? 'General');
      });
    } else parts.format(row + 1, at, rows.length, 1, formatOf(facts, kind) ?? 'General');
  });
  const end = row + 1 + rows.length;
  if (more === undefined) return end + 1;
  parts.note(end, column, more);
  return end + 2;
}

function formatOf({ words }: SegmentFacts, kind: CellKind): string | null {
  const { number, share } = words.format;
  if (kind === 'name' || kind === 'text') return null;
  return kind === 'share' ? share : kind === 'score' ? '0.0' : number;
}
