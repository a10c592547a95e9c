import type { CellValue } from 'hucre/xlsx';
import { foldName } from '../../engine/intake/fold-name';
import type { Draws } from './random';
import type { SampleWords } from './words';

/** The sample's day: everything is told as of then. */
const AS_OF = Date.UTC(2026, 8, 30);
const DAY = 86_400_000;
const YEAR_START = Date.UTC(2025, 9, 1);
const ACCOUNTS = 120;
const ORDERS = 2000;

/** Orders per month, January first: quarter ends are strong, the summer and the new year are quiet. */
const SEASON = [0.7, 0.75, 1.2, 0.95, 1, 1.25, 0.8, 0.75, 1.2, 1, 1.1, 1.45];

export interface Account {
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly owner: string;
  /** Size against a middling account; log-normal, as real books are. */
  readonly size: number;
  readonly growth: number;
  /** Profit per unit of revenue; below zero for the loss-makers. */
  readonly margin: number;
}

export interface Order {
  readonly number: string;
  readonly day: number;
  readonly account: Account;
  readonly product: string;
  readonly quantity: number;
  readonly revenue: number;
  readonly profit: number;
}

export function inventAccounts(words: SampleWords, draws: Draws): readonly Account[] {
  const names = new Set<string>();
  const accounts: Account[] = [];
  while (accounts.length < ACCOUNTS) {
    const [region, places] = words.regions[draws.weighted([4, 3, 3, 2, 1])]!;
    const [industry, businesses] = draws.pick(words.industries);
    const name = words.companyName(
      draws.pick(words.companyStarts),
      draws.pick(businesses),
      draws.pick(places),
      accounts.length,
    );
    // Names that look alike are put in on purpose only.
    if (names.has(foldName(name))) continue;
    names.add(foldName(name));
    const size = Math.exp(1.25 * draws.normal());
    const losing = draws.next() < 0.11;
    accounts.push({
      name,
      industry,
      region,
      owner: draws.pick(words.owners),
      size,
      growth: Math.exp(0.3 * draws.normal() + 0.05),
      margin: losing ? draws.between(-0.28, -0.03) : Math.max(0.02, 0.24 + 0.08 * draws.normal()),
    });
  }
  return accounts;
}

export function inventOrders(accounts: readonly Account[], words: SampleWords, draws: Draws): readonly Order[] {
  // Large accounts order more often and more at a time.
  const often = accounts.map(({ size }) => size ** 0.55);
  const orders: Omit<Order, 'number'>[] = [];
  while (orders.length < ORDERS) {
    const account = accounts[orders.length < ACCOUNTS ? orders.length : draws.weighted(often)]!;
    const thisYear = draws.next() < account.growth / (1 + account.growth);
    const day = (thisYear ? YEAR_START : YEAR_START - 365 * DAY) + draws.whole(0, 364) * DAY;
    if (draws.next() * 1.45 > SEASON[new Date(day).getUTCMonth()]!) continue;
    const revenue = round(words.scale * 2600 * account.size ** 0.45 * Math.exp(0.6 * draws.normal()), 2);
    const profit = round(revenue * (account.margin + 0.05 * draws.normal()), 2);
    orders.push({ day, account, product: draws.pick(words.products), quantity: draws.whole(1, 40), revenue, profit });
  }
  orders.sort((a, b) => a.day - b.day);
  return orders.map((order, i) => ({
    ...order,
    number: `SO-${new Date(order.day).getUTCFullYear()}-${String(i + 1).padStart(5, '0')}`,
  }));
}

export function accountRows(accounts: readonly Account[], orders: readonly Order[], draws: Draws): CellValue[][] {
  const sums = new Map(accounts.map((account) => [account, { now: 0, before: 0, profit: 0 }]));
  for (const { account, day, revenue, profit } of orders) {
    const sum = sums.get(account)!;
    if (day < YEAR_START) sum.before += revenue;
    else [sum.now, sum.profit] = [sum.now + revenue, sum.profit + profit];
  }
  return accounts.map((account) => {
    const { now, before, profit } = sums.get(account)!;
    const rating = () => Math.min(5, Math.max(1, Math.round(3 + 0.7 * Math.log(account.size) + 0.9 * draws.normal())));
    const rated = draws.next() > 0.04;
    return [
      account.name, account.industry, account.region, account.owner, round(now, 0), round(before, 0), round(profit, 0),
      rated ? rating() : null, rated ? rating() : null, date(AS_OF - Math.floor(draws.next() ** 2 * 260) * DAY),
    ]; // prettier-ignore
  });
}

export function orderRows(orders: readonly Order[]): CellValue[][] {
  return orders.map((o) => [o.number, date(o.day), o.account.name, o.product, o.quantity, o.revenue, o.profit]);
}

export function opportunityRows(accounts: readonly Account[], words: SampleWords, draws: Draws): CellValue[][] {
  const often = accounts.map(({ size }) => size ** 0.5);
  return Array.from({ length: 150 }, (_, i) => {
    const account = accounts[draws.weighted(often)]!;
    const stage = draws.weighted([24, 20, 16, 9, 7, 6, 40, 28]);
    const closed = stage >= 6;
    const created = AS_OF - draws.whole(closed ? 90 : 20, closed ? 420 : 260) * DAY;
    const entered = created + Math.floor(draws.next() * Math.min(120, (AS_OF - created) / DAY)) * DAY;
    // A few open deals have slipped: their close date is past.
    const close = closed ? Math.min(AS_OF, entered + draws.whole(5, 60) * DAY) : AS_OF + draws.whole(-25, 200) * DAY;
    const amount = round(words.scale * 9000 * account.size ** 0.4 * Math.exp(0.7 * draws.normal()), -2);
    const product = draws.pick(words.products);
    const name = words.dealName(product, draws.pick(words.dealWords));
    const id = `OPP-${String(i + 1).padStart(4, '0')}`;
    return [
      id,
      name,
      account.name,
      words.stages[stage]!,
      amount,
      date(created),
      date(entered),
      date(close),
      account.owner,
      product,
    ];
  });
}

export function contactRows(accounts: readonly Account[], words: SampleWords, draws: Draws): CellValue[][] {
  const often = accounts.map(({ size }) => size ** 0.6);
  const seen = new Set<string>();
  const rows: CellValue[][] = [];
  while (rows.length < 200) {
    const account = accounts[rows.length < 100 ? rows.length : draws.weighted(often)]!;
    const person = words.personName(draws.pick(words.surnames), draws.pick(words.givenNames));
    if (seen.has(account.name + person)) continue;
    seen.add(account.name + person);
    const depth = draws.weighted([3, 6, 5, 3, 1]);
    const stance = words.stances[draws.weighted([2, 4, 5, 1])]!;
    const role = draws.next() < 0.06 ? null : words.roles[draws.weighted([2, 3, 4, 3])]!;
    const last = date(AS_OF - Math.floor(draws.next() ** 2 * 300) * DAY);
    rows.push([account.name, person, draws.pick(words.titles), role, depth === 0 ? null : depth, stance, last]);
  }
  return rows;
}

export function date(time: number): Date {
  return new Date(time);
}

export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
