import { headerWords } from '../../locales/headers';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import type { PlanCell } from '../../workbook/write-plan';
import { cellAt } from '../../workbook/address';
import { compact, count } from '../wording';
import type { NamedWinGroup, WinBy } from './contract';
import type { PipelineFacts } from './facts';
import { blank, heading, joined, linkToRow, rowsAt } from './layout-parts';
import type { LayoutPart } from './layout-parts';

const LISTED_DEALS = 50;
const LISTED_GROUPS = 40;

/** Probabilities by the rule and by the own history, side by side. */
export function layoutProbabilities(facts: PipelineFacts, row: number): LayoutPart {
  const { preview, words, language, sheet } = facts;
  if (preview.won + preview.lost === 0) return { blocks: [], look: [], nextRow: row };
  const names = nameWords(language).stages;
  const { columns } = words;
  const title = heading(row, words.headings.probabilities, [columns.cases, columns.won, columns.rule, columns.learned]);
  const first = row + 1;
  const lines = preview.probabilities.map(({ cases, won, rule, learned }, k): PlanCell[] => [
    names[(k + 1) as keyof typeof names],
    Math.round(cases),
    won,
    rule,
    learned,
  ]);
  const at = (column: number, many: number) => ({ row: first, column, rows: lines.length, columns: many });
  return joined([
    title,
    {
      blocks: rowsAt(first, lines),
      look: [
        { kind: 'format', at: at(1, 2), format: sheet.format.number },
        { kind: 'format', at: at(3, 2), format: sheet.format.share },
      ],
      nextRow: first + lines.length + 1,
    },
  ]);
}

/** Win rate by owner, product, size and quarter, each with its cases, and a word where they are few. */
export function layoutWinRates(facts: PipelineFacts, row: number): LayoutPart {
  const parts: LayoutPart[] = [];
  let next = row;
  for (const by of ['owner', 'product', 'size', 'quarter'] as const) {
    const groups = facts.preview.winBy[by];
    if (!groups) continue;
    const part = winTable(facts, by, groups, next);
    parts.push(part);
    next = part.nextRow;
  }
  return joined([...parts, { blocks: [], look: [], nextRow: next }]);
}

function winTable(facts: PipelineFacts, by: WinBy, groups: readonly NamedWinGroup[], row: number): LayoutPart {
  const { words, sheet, language } = facts;
  const { columns, remarks } = words;
  const title = heading(row, fill(words.headings.winRate, { by: words.by[by] }), [columns.cases, columns.won, columns.lost, columns.winRate, columns.wonAmount, columns.remark]); // prettier-ignore
  const first = row + 1;
  const lines = groups
    .slice(0, LISTED_GROUPS)
    .map((group): PlanCell[] => [
      groupName(facts, by, group.name),
      group.won + group.lost,
      group.won,
      group.lost,
      group.rate,
      group.wonAmount,
      group.isSmall ? remarks.few : null,
    ]);
  if (groups.length > LISTED_GROUPS) {
    lines.push([fill(remarks.moreGroups, { count: count(groups.length - LISTED_GROUPS, language) })]);
  }
  const at = (column: number, many: number) => ({ row: first, column, rows: lines.length, columns: many });
  return joined([
    title,
    {
      blocks: rowsAt(first, lines),
      look: [
        { kind: 'format', at: at(1, 3), format: sheet.format.number },
        { kind: 'format', at: at(4, 1), format: sheet.format.share },
        { kind: 'format', at: at(5, 1), format: sheet.format.number },
        { kind: 'align', at: at(6, 1), to: 'Right' },
      ],
      nextRow: first + lines.length + 1,
    },
  ]);
}

/** Size bands by their borders; the others have names. */
export function groupName({ words, preview, language }: PipelineFacts, by: WinBy, name: string): string {
  if (by !== 'size' || preview.sizes === null) return name;
  const [from, to] = preview.sizes;
  return fill(words.sizes[name as keyof typeof words.sizes], {
    from: compact(from, language),
    to: compact(to, language),
  });
}

/** Stalled and slipped deals, largest first, with links to their rows. */
export function layoutAttention(facts: PipelineFacts, row: number): LayoutPart {
  const { preview } = facts;
  const stalled = dealList(facts, 'stalled', preview.stalled, row);
  return joined([stalled, dealList(facts, 'slipped', preview.slipped, stalled.nextRow)]);
}

function dealList(facts: PipelineFacts, list: 'stalled' | 'slipped', rows: Uint32Array, row: number): LayoutPart {
  const { words, language, sheet, preview } = facts;
  const { columns, remarks } = words;
  const names = nameWords(language).stages;
  const titles = [columns.row, columns.amount, columns.days, headerWords(language).weighted, columns.limit, columns.closeDate, null, columns.account, columns.stage]; // prettier-ignore
  const title = heading(row, fill(words.headings[list], { count: count(rows.length, language) }), titles);
  const first = row + 1;
  const lines = Array.from(rows.subarray(0, LISTED_DEALS), (at): PlanCell[] => {
    const deal = preview.deal(at);
    return [
      deal.name,
      linkToRow(facts, at),
      blank(deal.amount),
      blank(deal.days),
      blank(deal.weighted),
      Number.isNaN(deal.limit) ? null : Math.floor(deal.limit),
      blank(deal.close),
      null,
      deal.account === deal.name ? deal.owner : deal.account,
      names[deal.stage as keyof typeof names],
    ];
  });
  if (rows.length === 0) lines.push([words.how.none]);
  if (rows.length > LISTED_DEALS) {
    const left = count(rows.length - LISTED_DEALS, language);
    lines.push([fill(remarks.more, { count: left, column: words.beside.attention })]);
  }
  const at = (column: number, many: number) => ({ row: first, column, rows: lines.length, columns: many });
  return joined([
    title,
    {
      blocks: rowsAt(first, lines),
      look: [
        { kind: 'align', at: at(1, 1), to: 'Right' },
        { kind: 'format', at: at(2, 4), format: sheet.format.number },
        { kind: 'format', at: at(6, 1), format: sheet.format.date },
      ],
      nextRow: first + lines.length + 1,
    },
  ]);
}

/** What has to happen next, stage by stage, where deals are open. */
export function layoutNextSteps(facts: PipelineFacts, row: number): LayoutPart {
  const { preview, words, language, sheet } = facts;
  const names = nameWords(language);
  const title = heading(row, words.headings.nextSteps, [
    words.columns.deals,
    words.columns.amount,
    null,
    words.columns.nextStep,
  ]);
  const first = row + 1;
  const lines = preview.stages.slice(0, 5).flatMap(({ stage, deals, amount }): PlanCell[][] => {
    if (deals === 0) return [];
    const { keyNode, bring } = names.nextSteps[stage as keyof typeof names.nextSteps];
    return [[names.stages[stage as keyof typeof names.stages], deals, amount, null, fill(words.remarks.nextStep, { node: keyNode, bring })]]; // prettier-ignore
  });
  if (lines.length === 0) lines.push([words.how.none]);
  return joined([
    title,
    {
      blocks: rowsAt(first, lines),
      look: [
        { kind: 'align', at: cellAt(row, 4), to: 'Left' },
        { kind: 'format', at: { row: first, column: 1, rows: lines.length, columns: 2 }, format: sheet.format.number },
      ],
      nextRow: first + lines.length + 1,
    },
  ]);
}
