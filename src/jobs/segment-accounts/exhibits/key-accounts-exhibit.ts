import { ladderCounts } from '../figures/key-accounts';
import type { KeyAccountFigures } from '../figures/key-accounts';
import { exhibitWords } from '../../../locales/exhibits';
import type { ExhibitWords } from '../../../locales/exhibits';
import { fill } from '../../../locales/language';
import { isoText } from '../../../engine/core/serial-day';
import type { RuleName } from '../../../engine/rules/rules';
import { lazyRows } from '../../../workbook/write-plan';
import { count, percent } from '../../wording';
import type { Exhibit, ExhibitCell, ExhibitColumn, ExhibitFacts, ExhibitTable, ExhibitWhy } from './exhibit';
import { cellOf, LISTED } from './exhibit';

/** Which accounts are key, by which test. */
export function keyAccountsExhibit(facts: ExhibitFacts): Exhibit | null {
  const { language, segments, figures, value } = facts;
  const found = figures.keyAccounts;
  if (!found) return null;
  const words = exhibitWords(language);
  const own = words.keyAccounts;
  const { pareto } = segments;
  const ladderDay = found.ladder?.asOf ?? null;
  const held = found.keys.reduce((sum, account) => sum + (found.byShare.share[account] ?? 0), 0);
  return {
    id: 'keyAccounts',
    name: own.name,
    finding:
      found.keys.length === 0
        ? fill(own.findingNone, {
            value,
            largest: percent(found.byShare.share[pareto.order[0] ?? 0] ?? NaN, language, 1),
          })
        : fill(own.finding, {
            count: count(found.keys.length, language),
            all: count(pareto.sorted.length, language),
            share: percent(held, language, 1),
            value,
          }),
    tables: [testTable(facts, found, words), ...ladderTables(found, words), ...listTables(facts, found, words)],
    notes: [
      fill(own.ours, { value }),
      ...(found.byCriteria
        ? [
            fill(own.criteriaUsed, {
              used: found.byCriteria.used.map((one) => own.criteria[one]).join(words.listSeparator),
            }),
          ]
        : []),
      ...(ladderDay === null
        ? []
        : [fill(own.ladderOrders, { days: segments.rules['ladder.days'], asOf: isoText(ladderDay) })]),
      ...(found.ladder && !found.ladder.knowsReferrals ? [own.ladderNoReferrals] : []),
    ],
    rules: rulesOf(found),
    detail: () => {
      const { columns, rowOf } = listOf(facts, found, words, true);
      return { columns, rows: lazyRows(pareto.order.length, (index) => rowOf(pareto.order[index]!)) };
    },
  };
}

function rulesOf({ byCriteria, ladder }: KeyAccountFigures): readonly RuleName[] {
  return [
    'keyAccount.revenueShare',
    ...(byCriteria ? (['keyAccount.weights', 'keyAccount.score'] as const) : []),
    ...(ladder && ladder.asOf !== null ? (['ladder.days'] as const) : []),
  ];
}

function testTable(
  { segments, language, value }: ExhibitFacts,
  { byShare, byCriteria, byElements, keys }: KeyAccountFigures,
  words: ExhibitWords,
): ExhibitTable {
  const own = words.keyAccounts;
  const { rules } = segments;
  // Who is key by any test is among them, largest account first.
  const row = (name: string, isKey: Uint8Array): ExhibitCell[] => {
    let [accounts, share] = [0, 0];
    for (const account of keys) {
      if (isKey[account] !== 1) continue;
      accounts++;
      share += byShare.share[account] ?? 0;
    }
    return [name, accounts, share];
  };
  const cut = percent(rules['keyAccount.revenueShare'], language, 2);
  return {
    columns: [
      { title: own.test, kind: 'name' },
      { title: words.accounts, kind: 'count' },
      { title: words.share, kind: 'share' },
    ],
    rows: [
      row(fill(own.byShare, { cut, value }), byShare.isKey),
      ...(byCriteria
        ? [row(fill(own.byCriteria, { cut: count(rules['keyAccount.score'], language) }), byCriteria.isKey)]
        : []),
      ...(byElements ? [row(own.byElements, byElements.isKey)] : []),
    ],
    inPane: [0, 1, 2],
  };
}

function ladderTables({ ladder }: KeyAccountFigures, words: ExhibitWords): readonly ExhibitTable[] {
  if (!ladder) return [];
  const own = words.keyAccounts;
  const counts = ladderCounts(ladder.level).filter(([step]) => step < 2 || ladder.knowsReferrals);
  return [
    {
      columns: [
        { title: own.ladderTitle, kind: 'name' },
        { title: words.accounts, kind: 'count' },
      ],
      rows: counts.map(([step, accounts]) => [own.levels[step] ?? String(step), accounts]),
      inPane: [0, 1],
    },
  ];
}

function listTables(facts: ExhibitFacts, found: KeyAccountFigures, words: ExhibitWords): readonly ExhibitTable[] {
  if (found.keys.length === 0) return [];
  const { columns, rowOf } = listOf(facts, found, words, false);
  const rest = found.keys.length - LISTED;
  return [
    {
      columns,
      rows: found.keys.slice(0, LISTED).map(rowOf),
      inPane: columns.length > 2 ? [0, 1, 2] : [0, 1],
      ...(rest > 0 && { more: fill(words.more, { count: count(rest, facts.language) }) }),
    },
  ];
}

/** Columns, and the row of an account; with `isAll`, whether it is key and its id too. */
function listOf(
  { segments, value }: ExhibitFacts,
  { byShare, byCriteria, byElements, ladder, keys }: KeyAccountFigures,
  words: ExhibitWords,
  isAll: boolean,
): { readonly columns: readonly ExhibitColumn[]; readonly rowOf: (account: number) => ExhibitCell[] } {
  const own = words.keyAccounts;
  const key = new Set(keys);
  const columns: ExhibitColumn[] = [
    { title: isAll ? words.account : own.listed, kind: 'name' },
    { title: fill(own.ofOurs, { value }), kind: 'share' },
  ];
  if (byCriteria) columns.push({ title: own.score, kind: 'score' });
  if (ladder) columns.push({ title: own.ladder, kind: 'count' });
  if (byElements) columns.push({ title: own.elements, kind: 'text' });
  if (isAll) columns.push({ title: own.isKey, kind: 'text' }, { title: words.accountId, kind: 'text' });
  const rowOf = (account: number): ExhibitCell[] => {
    const row: ExhibitCell[] = [segments.names[account] ?? '', cellOf(byShare.share[account])];
    if (byCriteria) row.push(cellOf(byCriteria.score[account]));
    if (ladder) row.push((ladder.level[account] ?? -1) < 0 ? null : (ladder.level[account] ?? null));
    if (byElements) row.push(namesOf(byElements.holding(account), words));
    if (isAll) row.push(key.has(account) ? own.yes : null, segments.keys[account] ?? '');
    return row;
  };
  return { columns, rowOf };
}

function namesOf(holding: readonly (keyof ExhibitWords['keyAccounts']['elementNames'])[], words: ExhibitWords): string {
  return holding.map((element) => words.keyAccounts.elementNames[element]).join(words.listSeparator);
}

/** Why an account is key, or is not. */
export function keyAccountWhy(
  { language, segments, figures, value }: ExhibitFacts,
  account: number,
): ExhibitWhy | null {
  const found = figures.keyAccounts;
  if (!found) return null;
  const words = exhibitWords(language);
  const own = words.keyAccounts;
  const { rules } = segments;
  const lines = [
    fill(own.whyShare, {
      share: percent(found.byShare.share[account] ?? NaN, language, 1),
      value,
      cut: percent(rules['keyAccount.revenueShare'], language, 2),
    }),
  ];
  if (found.byCriteria && !Number.isNaN(found.byCriteria.score[account])) {
    const score = count(found.byCriteria.score[account] ?? NaN, language);
    lines.push(fill(own.whyCriteria, { score, cut: count(rules['keyAccount.score'], language) }));
    const missing = found.byCriteria.missing(account).map((one) => own.criteria[one]);
    if (missing.length > 0) lines.push(fill(own.whyMissing, { missing: missing.join(words.listSeparator) }));
  }
  if (found.byElements) {
    const holding = namesOf(found.byElements.holding(account), words);
    lines.push(holding === '' ? own.whyNoElement : fill(own.whyElements, { holding }));
  }
  const level = found.ladder?.level[account] ?? -1;
  if (level >= 0) lines.push(fill(own.whyLadder, { level: own.levels[level as 0 | 1 | 2 | 3] }));
  return { name: own.name, lines };
}
