import { HeldCells } from '../../src/engine/core/held-cells';
import type { Cells } from '../../src/engine/core/cells';
import { classifySheet } from '../../src/engine/intake/classify-sheet';
import { findHeader } from '../../src/engine/intake/find-header';
import { matchColumns, matchOf } from '../../src/engine/intake/match-columns';
import type { Choices } from '../../src/engine/intake/types';
import { unitFactor } from '../../src/engine/intake/unit-factor';
import type { Rules } from '../../src/engine/rules/rules';
import { defaultRules } from '../../src/engine/rules/rules';
import { checkSource } from '../../src/jobs/source/check-source';
import type { Checked } from '../../src/jobs/source/check-source';
import { moreColumns, rankedColumns } from '../../src/jobs/segment-accounts/source-columns';
import { computeSegments, hasNames } from '../../src/jobs/segment-accounts/compute';
import type { SegmentFacts } from '../../src/jobs/segment-accounts/facts';
import { computeFigures } from '../../src/jobs/segment-accounts/figures/figures';
import { findLiveness } from '../../src/jobs/segment-accounts/live';
import type { Liveness } from '../../src/jobs/segment-accounts/live';
import { computeBuying } from '../../src/jobs/segment-accounts/sections/buying';
import { anyTextNumbers } from '../../src/jobs/segment-accounts/plan-write';
import type { Ratings } from '../../src/jobs/account-ratings';
import { headerWords } from '../../src/locales/headers';
import type { Language } from '../../src/locales/language';
import { sheetWords } from '../../src/locales/sheet';

export interface FactOptions {
  readonly sheet?: string;
  readonly table?: string | null;
  readonly choices?: Choices;
  readonly rules?: Rules;
  readonly language?: Language;
  readonly values?: boolean;
  /** As entered in the pane. */
  readonly ratings?: Ratings;
}

/** From the cells of a sheet to everything that the layout is made from, without a workbook. */
export function segmentFacts(
  cells: Cells,
  options: FactOptions = {},
): SegmentFacts & { readonly liveness: Liveness; readonly checked: Checked } {
  const { sheet = 'Customers', table = null, choices = {}, rules = defaultRules, language = 'en-US' } = options;
  const ratings = options.ratings ?? new Map();
  const found = findHeader(cells);
  const matches = matchColumns(cells, found);
  const match = matchOf(matches);
  const at = { row: 0, column: 0, rows: cells.length, columns: found.labels.length };
  const place = { sheetId: 'sheet', sheet, at, label: `${sheet}!A1`, table };
  const opened = {
    ref: { kind: 'sheet' as const, sheet },
    label: place.label,
    rows: cells.length - found.dataStart,
    kind: classifySheet(cells, found, match),
    labels: found.labels,
    samples: [],
    matches,
    isTable: table !== null,
    origin: { row: found.dataStart, column: 0 },
  };
  const number = { number: 1, marks: [], settings: [] };
  const source = { ref: opened.ref, place, table: found, opened, rulesInForce: rules, number };
  const read = {
    cells: HeldCells.of(cells),
    columns: found.labels.map((_, column) => column),
    hiddenRows: [],
  };
  const more = moreColumns(source, match);
  const checked = checkSource(source, read, { match, choices, asOf: '2026-09-30', more });
  const ranked = rankedColumns(match);
  const segments = computeSegments(checked.checked, checked.applied, rules, ratings);
  if (!segments.ok) throw new Error(segments.problem.code);
  const column = (index: number) => ({ column: index, label: found.labels[index] ?? '' });
  const value = column(match[ranked.value] ?? 0);
  const liveness = findLiveness({
    place,
    dataStart: found.dataStart,
    checked: checked.checked,
    applied: checked.applied,
    segments: segments.value,
    accountColumn: ranked.account,
    valueColumn: value.column,
    profitColumn: match.profit ?? null,
    valueFactor: unitFactor(value.label),
    dateColumn: match.orderDate ?? null,
    orderColumn: match.orderNumber ?? null,
  });
  const live = options.values ? null : liveness.source;
  const buying = computeBuying(checked, segments.value, rules);
  return {
    language,
    words: sheetWords(language),
    headers: headerWords(language),
    segments: segments.value,
    buying,
    figures: computeFigures(checked, segments.value, buying, rules),
    applied: checked.applied,
    place,
    dataStart: found.dataStart,
    rows: checked.checked.rows,
    account: column(ranked.account),
    value,
    profit: match.profit === undefined ? null : column(match.profit),
    valueFactor: unitFactor(value.label),
    match,
    labels: found.labels,
    hasTextNumbers: anyTextNumbers(checked),
    asOf: '2026-09-30',
    hasIds: live === null && hasNames(segments.value),
    live,
    sourceNumber: 1,
    liveness,
    checked,
  };
}
