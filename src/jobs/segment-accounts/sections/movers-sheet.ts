import type { RuleName } from '../../../engine/rules/rules';
import { moveNames } from '../../../engine/portfolio/movers';
import type { BuyingWords } from '../../../locales/buying';
import { buyingWords, periodText } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import { segmentWords } from '../../../locales/segments';
import type { PlanCell } from '../../../workbook/write-plan';
import type { MoverRow } from '../../section-contract';
import type { SegmentFacts } from '../facts';
import { valueName } from '../layout-portfolio';
import { MAP } from '../sheet-map';
import { cellAt } from '../../../workbook/address';
import { count } from '../../wording';
import { LISTED, moverRow, sumOf } from './buying-view';
import { EARLIER_SHEET } from './earlier-period';
import type { MoversSection } from './movers';
import type { SheetSection } from './section';
import { SectionParts, shadeOf } from './section-parts';

const LEFT = MAP.figures;
const RIGHT = MAP.charts;

const RULES: readonly RuleName[] = ['movers.growth'];

/** Movers: gains and losses on the left, the migration matrix and the winners to pick on the right. */
export const layoutMovers: SheetSection = (facts, at) => {
  const { movers } = facts.buying;
  if (!movers) return null;
  const words = buyingWords(facts.language);
  const parts = new SectionParts();
  const periods = {
    before: periodText(movers.chosen.before, words),
    now: periodText(movers.chosen.now, words),
  };
  parts.finding(at.row, findingOf(facts, movers, words, periods));
  const list = (row: number, column: number, title: string, accounts: Uint32Array): number => {
    const rows = Array.from(accounts.subarray(0, LISTED), (account) => moverRow(movers, facts.segments, account));
    layoutList(parts, facts, words, { row, column, title, rows, periods });
    return row + 1 + Math.max(1, rows.length);
  };
  const afterUp = list(at.row + 1, LEFT, words.movers.up, movers.up);
  const afterDown = list(afterUp + 1, LEFT, words.movers.down, movers.down);
  const afterMatrix = layoutMatrix(parts, facts, movers, words, at.row + 1, periods);
  parts.note(afterMatrix, RIGHT, words.movers.rank);
  parts.note(afterMatrix + 2, RIGHT, fill(words.movers.winnersText, { tier: facts.segments.tiers[0] ?? '' }));
  const afterWinners = list(afterMatrix + 3, RIGHT, words.movers.winners, movers.winners);
  layoutDetail(parts, facts, movers, words, at.data, periods);
  return {
    blocks: parts.blocks,
    look: parts.look,
    rows: Math.max(afterDown, afterWinners) - at.row,
    how: [[words.movers.compared, comparedText(facts, movers, words, periods)]],
    rules: RULES,
  };
};

/** The periods, and of a second sheet its place and what was left out of it. */
function comparedText(facts: SegmentFacts, movers: MoversSection, words: BuyingWords, periods: Periods): string {
  const text = fill(words.versus, periods);
  const { earlier } = facts.buying;
  if (!earlier || movers.chosen.id !== EARLIER_SHEET) return text;
  const { checked, applied } = earlier.checked;
  const values = {
    place: earlier.place,
    leftOut: count(applied.leftOutCount, facts.language),
    rows: count(checked.rows, facts.language),
  };
  return `${text}. ${fill(words.movers.earlierSheet, values)}`;
}

type Periods = Readonly<Record<'before' | 'now', string>>;

function findingOf(facts: SegmentFacts, section: MoversSection, words: BuyingWords, periods: Periods): string {
  const { language } = facts;
  const moved = (name: (typeof moveNames)[number]): string => {
    const code = moveNames.indexOf(name);
    return count(
      section.movers.order.reduce((sum, i) => sum + (section.movers.moves[i] === code ? 1 : 0), 0),
      language,
    );
  };
  const before = sumOf(section.before);
  return fill(words.movers.finding, {
    ...periods,
    value: valueName(facts),
    change: changeText(before > 0 ? sumOf(section.now) / before - 1 : NaN, language),
    up: moved('up'),
    down: moved('down'),
    new: moved('new'),
    lost: moved('lost'),
  });
}

function changeText(change: number, language: SegmentFacts['language']): string {
  if (Number.isNaN(change)) return '–';
  const options = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(language, options).format(change);
}

interface ListPlace {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly rows: readonly MoverRow[];
  readonly periods: Periods;
}

/** Account, value now, change, and the tiers before and now. On the right the name runs over the blank cell beside it. */
function layoutList(
  parts: SectionParts,
  { words: sheet, headers }: SegmentFacts,
  words: BuyingWords,
  { row, column, title, rows, periods }: ListPlace,
): void {
  const gap: null[] = column === RIGHT ? [null] : [];
  const numbers = 1 + gap.length;
  parts.header(row, column, [title, ...gap, periods.now, headers.change, headers.tier], numbers);
  if (rows.length === 0) return parts.note(row + 1, column, words.movers.none);
  parts.put(
    row + 1,
    column,
    rows.map(({ name, now, change, tierBefore, tierNow }): PlanCell[] => [
      name,
      ...gap,
      now,
      change,
      tierBefore === tierNow
        ? tierNow
        : fill(words.movers.moved, {
            before: tierBefore === '' ? words.movers.new : tierBefore,
            now: tierNow === '' ? words.movers.lost : tierNow,
          }),
    ]),
  );
  parts.format(row + 1, column + numbers, rows.length, 1, sheet.format.number);
  parts.format(row + 1, column + numbers + 1, rows.length, 1, '+#,##0;-#,##0;0');
  const tiers = { row: row + 1, column: column + numbers + 2, rows: rows.length, columns: 1 };
  parts.look.push({ kind: 'align', at: tiers, to: 'Right' });
}

/** Rows before, columns now: A first, new and lost last; the diagonal, where nothing moved, is boxed. */
function layoutMatrix(
  parts: SectionParts,
  { segments, words: sheet }: SegmentFacts,
  { migration }: MoversSection,
  words: BuyingWords,
  row: number,
  periods: Periods,
): number {
  const side = migration.tiers + 1;
  const most = Math.max(...migration.counts);
  parts.header(
    row,
    RIGHT,
    [fill(words.movers.matrixTitle, periods), ...new Array<null>(side + 1).fill(null)],
    side + 2,
  );
  parts.put(row + 1, RIGHT, [
    [words.movers.matrix, null, ...segments.tiers.slice(0, migration.tiers), words.movers.lost],
  ]);
  const labels = [...segments.tiers.slice(0, migration.tiers), words.movers.new];
  parts.put(
    row + 2,
    RIGHT,
    labels.map((label, from): PlanCell[] => [
      label,
      null,
      ...Array.from({ length: side }, (_, to) =>
        from === migration.tiers && to === migration.tiers ? null : (migration.counts[from * side + to] ?? 0),
      ),
    ]),
  );
  const first = { row: row + 1, column: RIGHT + 2, rows: 1, columns: side };
  parts.look.push({ kind: 'align', at: first, to: 'Right' });
  parts.format(row + 2, RIGHT + 2, side, side, sheet.format.number);
  for (let from = 0; from < side; from++) {
    for (let to = 0; to < side; to++) {
      const level = shadeOf(migration.counts[from * side + to] ?? 0, most);
      const at = cellAt(row + 2 + from, RIGHT + 2 + to);
      if (level !== null) parts.look.push({ kind: 'shade', at, level });
      if (from === to && from < migration.tiers) parts.look.push({ kind: 'box', at });
    }
  }
  return row + 2 + side;
}

function layoutDetail(
  parts: SectionParts,
  facts: SegmentFacts,
  section: MoversSection,
  words: BuyingWords,
  data: number,
  periods: Periods,
): void {
  const { headers, segments, language } = facts;
  const moves = segmentWords(language).moves;
  const { order, moves: codes } = section.movers;
  const cells = Array.from(order, (account): PlanCell[] => {
    const { name, key, before, now, change, tierBefore, tierNow } = moverRow(section, segments, account);
    return [name, before, now, change, tierBefore, tierNow, moves[moveNames[codes[account] ?? 0] ?? 'none'], key];
  });
  const texts = [headers.account, periods.before, periods.now, headers.change, headers.tierBefore, headers.tierNow, headers.move, facts.words.accountId]; // prettier-ignore
  parts.detail(data, words.movers.detail, texts, cells);
  parts.format(MAP.firstRow, data + 1, cells.length, 2, facts.words.format.number);
  parts.format(MAP.firstRow, data + 3, cells.length, 1, '+#,##0;-#,##0;0');
}
