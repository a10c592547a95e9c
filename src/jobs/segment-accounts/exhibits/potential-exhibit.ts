import { lazyRows } from '../../../workbook/write-plan';
import { exhibitWords } from '../../../locales/exhibits';
import type { ExhibitWords } from '../../../locales/exhibits';
import { fill } from '../../../locales/language';
import type { PotentialFigures } from '../figures/potential';
import { compact, count, percent } from '../../wording';
import type {
  Exhibit,
  ExhibitCell,
  ExhibitDetail,
  ExhibitColumn,
  ExhibitFacts,
  ExhibitTable,
  ExhibitWhy,
} from './exhibit';
import { cellOf, LISTED } from './exhibit';

type Worth = NonNullable<PotentialFigures['worth']>;

/** What could still be had: wallet, composite value, development list. */
export function potentialExhibit(facts: ExhibitFacts): Exhibit | null {
  const { language, segments, figures } = facts;
  const found = figures.potential;
  if (!found) return null;
  const words = exhibitWords(language);
  const own = words.potential;
  const { wallet, worth } = found;
  return {
    id: 'potential',
    name: own.name,
    finding: findingOf(facts, found, words),
    tables: [
      ...(worth ? [fieldTable(facts, worth, words), developmentTable(facts, worth, words)] : []),
      ...(wallet ? [walletTable(facts, wallet, words)] : []),
    ],
    notes: [
      ...(worth?.isSpend ? [own.spendIsPotential] : []),
      ...(worth && !worth.hasRelation ? [own.noRelation] : []),
      ...(worth && !worth.hasLoyalty ? [own.noLoyalty] : []),
      ...(wallet && wallet.above > 0 ? [fill(own.above, { count: count(wallet.above, language) })] : []),
    ],
    rules: worth ? ['composite.weights', 'composite.cut', 'development.potential', 'development.held'] : [],
    detail: () => detailOf(found, segments, words),
  };
}

function findingOf({ language, segments }: ExhibitFacts, found: PotentialFigures, words: ExhibitWords): string {
  const own = words.potential;
  const { wallet, worth, expectedShare } = found;
  const sentences: string[] = [];
  if (wallet && wallet.totals.spend > 0) {
    sentences.push(
      fill(own.finding, {
        share: percent(wallet.totals.ours / wallet.totals.spend, language, 1),
        accounts: count(wallet.totals.accounts, language),
        open: compact(wallet.totals.spend - wallet.totals.ours, language),
      }),
    );
  }
  const best = worth?.development.reduce<Worth['development'][number] | null>(
    (most, one) => (most && most.gap >= one.gap ? most : one),
    null,
  );
  if (worth) {
    sentences.push(
      best
        ? fill(own.findingWorth, {
            count: count(worth.development.length, language),
            gap: compact(best.gap, language),
            name: segments.names[best.account] ?? '',
          })
        : own.findingNone,
    );
  }
  if (sentences.length === 0 && expectedShare) {
    const known = expectedShare.reduce((sum, share) => sum + (Number.isNaN(share) ? 0 : 1), 0);
    sentences.push(fill(own.findingRank, { accounts: count(known, language) }));
  }
  return sentences.join(language === 'zh-CN' ? '' : ' ');
}

/** The 2×2 of current and potential value, as four counts. */
function fieldTable(
  { segments, value }: ExhibitFacts,
  { composite, potential }: Worth,
  words: ExhibitWords,
): ExhibitTable {
  const sums = [4, 2, 3, 1].map((field) => ({ field, accounts: 0, current: 0, potential: 0 }));
  for (const account of segments.pareto.order) {
    const sum = sums.find(({ field }) => field === composite.field[account]);
    if (!sum) continue;
    sum.accounts++;
    sum.current += segments.values[account] ?? 0;
    sum.potential += potential[account] ?? 0;
  }
  return {
    columns: [
      { title: words.potential.field, kind: 'name' },
      { title: words.accounts, kind: 'count' },
      { title: value, kind: 'money' },
      { title: words.potential.potential, kind: 'money' },
    ],
    rows: sums.map((sum) => [
      words.potential.fields[sum.field as 1 | 2 | 3 | 4],
      sum.accounts,
      sum.current,
      sum.potential,
    ]),
    inPane: [0, 1, 3],
  };
}

function developmentTable({ segments, language }: ExhibitFacts, worth: Worth, words: ExhibitWords): ExhibitTable {
  const own = words.potential;
  const { development, potential, relation, hasRelation } = worth;
  const listed = development.slice(0, LISTED);
  const rest = development.length - listed.length;
  const columns: ExhibitColumn[] = [
    { title: own.development, kind: 'name' },
    { title: own.kind, kind: 'text' },
    { title: own.current, kind: 'money' },
    { title: own.potential, kind: 'money' },
    { title: own.gap, kind: 'money' },
  ];
  if (hasRelation) columns.push({ title: own.relation, kind: 'count' }, { title: own.developmentScore, kind: 'money' });
  return {
    columns,
    rows: listed.map(({ account, kind, gap, score }): ExhibitCell[] => [
      segments.names[account] ?? '',
      own.kinds[kind],
      cellOf(segments.values[account]),
      cellOf(potential[account]),
      gap,
      ...(hasRelation ? [cellOf(relation[account]), cellOf(score)] : []),
    ]),
    inPane: [0, 1, 4],
    ...(rest > 0 && { more: fill(words.more, { count: count(rest, language) }) }),
  };
}

function walletTable(
  { segments, language }: ExhibitFacts,
  { spend, share, open }: NonNullable<PotentialFigures['wallet']>,
  words: ExhibitWords,
): ExhibitTable {
  const own = words.potential;
  const accounts = Array.from(segments.pareto.order)
    .filter((account) => (open[account] ?? 0) > 0)
    .sort((one, other) => open[other]! - open[one]!);
  const rest = accounts.length - LISTED;
  return {
    columns: [
      { title: own.wallets, kind: 'name' },
      { title: own.ours, kind: 'money' },
      { title: own.spend, kind: 'money' },
      { title: own.wallet, kind: 'share' },
      { title: own.open, kind: 'money' },
    ],
    rows: accounts
      .slice(0, LISTED)
      .map((account) => [
        segments.names[account] ?? '',
        cellOf(segments.values[account]),
        cellOf(spend[account]),
        cellOf(share[account]),
        cellOf(open[account]),
      ]),
    inPane: [0, 3, 4],
    ...(rest > 0 && { more: fill(words.more, { count: count(rest, language) }) }),
  };
}

function detailOf(
  { wallet, worth, expectedShare }: PotentialFigures,
  { pareto, names, keys, values }: ExhibitFacts['segments'],
  words: ExhibitWords,
): ExhibitDetail {
  const own = words.potential;
  const scores = new Map(worth?.development.map(({ account, score }) => [account, score]));
  const parts: (readonly [ExhibitColumn, (account: number) => ExhibitCell])[] = [
    [{ title: words.account, kind: 'name' }, (account) => names[account] ?? ''],
    [{ title: own.current, kind: 'money' }, (account) => cellOf(values[account])],
  ];
  if (worth) {
    parts.push(
      [{ title: own.potential, kind: 'money' }, (account) => cellOf(worth.potential[account])],
      [{ title: own.composite, kind: 'score' }, (account) => cellOf(worth.composite.score[account])],
      [{ title: own.field, kind: 'text' }, (account) => own.fields[(worth.composite.field[account] ?? 0) as 0]],
      [{ title: own.developmentScore, kind: 'money' }, (account) => cellOf(scores.get(account))],
    );
  }
  if (wallet) {
    parts.push(
      [{ title: own.wallet, kind: 'share' }, (account) => cellOf(wallet.share[account])],
      [{ title: own.open, kind: 'money' }, (account) => cellOf(wallet.open[account])],
    );
  }
  if (expectedShare) parts.push([{ title: own.expected, kind: 'share' }, (account) => cellOf(expectedShare[account])]);
  parts.push([{ title: words.accountId, kind: 'text' }, (account) => keys[account] ?? '']);
  const rowAt = (index: number): ExhibitCell[] => parts.map(([, cell]) => cell(pareto.order[index]!));
  return { columns: parts.map(([column]) => column), rows: lazyRows(pareto.order.length, rowAt) };
}

/** What could be had of one account. */
export function potentialWhy({ language, segments, figures }: ExhibitFacts, account: number): ExhibitWhy | null {
  const found = figures.potential;
  if (!found) return null;
  const own = exhibitWords(language).potential;
  const { wallet, worth, expectedShare } = found;
  const lines: string[] = [];
  const money = (amount: number | undefined): string => count(amount ?? NaN, language);
  if (wallet && !Number.isNaN(wallet.share[account])) {
    lines.push(
      fill(own.whyWallet, {
        share: percent(wallet.share[account] ?? NaN, language, 1),
        ours: money(segments.values[account]),
        spend: money(wallet.spend[account]),
        open: money(wallet.open[account]),
      }),
    );
  }
  if (expectedShare && !Number.isNaN(expectedShare[account])) {
    lines.push(fill(own.whyRank, { share: percent(expectedShare[account] ?? NaN, language, 1) }));
  }
  if (worth && !Number.isNaN(worth.composite.score[account])) {
    const field = own.fields[(worth.composite.field[account] ?? 0) as 0];
    lines.push(fill(own.whyComposite, { score: money(worth.composite.score[account]), field }));
  }
  const entry = worth?.development.find((one) => one.account === account);
  if (entry) {
    const values = { kind: own.kinds[entry.kind], gap: money(entry.gap) };
    lines.push(
      Number.isNaN(entry.score)
        ? fill(own.whyDevelopmentNoRelation, values)
        : fill(own.whyDevelopment, {
            ...values,
            relation: money(worth?.relation[account]),
            score: money(entry.score),
          }),
    );
  }
  return lines.length === 0 ? null : { name: own.name, lines };
}
