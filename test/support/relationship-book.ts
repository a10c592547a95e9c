import type { Cell } from '../../src/engine/core/cells';
import { isoText } from '../../src/engine/core/serial-day';
import { drawsFrom } from '../../src/tools/samples/random';

/** 2026-09-30. */
export const AS_OF = 46_295;

export interface TrueContact {
  readonly account: number;
  readonly name: string;
  /** 0 decision maker to 3 bystander, null where nobody can tell. */
  readonly role: number | null;
  readonly depth: number;
  readonly trust: number | null;
  readonly last: number | null;
}

/** What the cells mean, written down when they were made: nothing here was read from a cell. */
export interface Truth {
  readonly names: readonly string[];
  readonly tier: readonly (number | null)[];
  readonly revenue: readonly number[];
  readonly satisfaction: readonly (number | null)[];
  readonly since: readonly (number | null)[];
  readonly risks: readonly (readonly (number | null)[])[];
  readonly bond: readonly (readonly (number | null)[])[];
  readonly links: readonly (readonly (boolean | null)[])[];
  readonly contacts: readonly TrueContact[];
  readonly log: readonly { readonly account: number; readonly day: number | null }[];
  readonly complaints: readonly {
    readonly account: number;
    readonly opened: number;
    readonly answered: number | null;
    readonly closed: number | null;
    readonly owned: boolean;
  }[];
  /** How much of each sort of dirt was put in. */
  readonly dirt: Readonly<
    Record<'unknownRoles' | 'blankAccounts' | 'textDates' | 'futureDates' | 'unknownAccounts', number>
  >;
}

const ROLES = [
  ['Decision maker', '决策者', 'Economic buyer', '拍板人'],
  ['Influencer', '影响者', 'technical buyer', '使用人'],
  ['Person in charge', '现管者', 'Buyer', '采购经理'],
  ['Bystander', '旁观者', 'Gatekeeper', '其他'],
] as const;
const UNKNOWN_ROLES = ['VP', '总工'] as const;
const DEPTHS = [
  ['', 'None', '未建立'],
  [1, 'nodding', '点头之交'],
  [2, 'Benefit', '利益之交'],
  ['3', 'trial', '患难之交'],
  [4, 'Intimate', '莫逆之交'],
] as const;
const STANCES = ['教练', 'Ally', '中立', 'blocker', ''] as const;
const RISKS = ['people', 'trust', 'persistence', 'culture', 'quality', 'market position', 'product', 'value chain', 'finance']; // prettier-ignore
const BONDS = ['tailored offer', 'adaptation', 'process links', 'contact breadth'];
const LINKS = ['trade', 'purchasing', 'departments', 'staff', 'joint teams', 'broken off'];

/** 40 accounts, 160 contacts, 600 log rows and 30 complaints with the dirt that people make, and what they mean. */
export function relationshipBook(seed: number): {
  readonly sheets: Readonly<Record<'Accounts' | '联系人' | 'Log' | '投诉', readonly (readonly Cell[])[]>>;
  readonly truth: Truth;
} {
  const draws = drawsFrom(seed);
  const dirt = { unknownRoles: 0, blankAccounts: 0, textDates: 0, futureDates: 0, unknownAccounts: 0 };
  const maybe = <T>(share: number, value: () => T): T | null => (draws.next() < share ? value() : null);
  const rating = (): number => draws.whole(1, 5);
  const names = Array.from({ length: 40 }, (_, k) => (k % 3 === 0 ? `客户${k + 1}` : `Account ${k + 1}`));
  const tier = names.map(() => maybe(0.9, () => draws.whole(0, 3)));
  const revenue = names.map(() => draws.whole(1_000, 90_000));
  const satisfaction = names.map(() => maybe(0.8, rating));
  const since = names.map(() => maybe(0.75, () => AS_OF - draws.whole(60, 3_000)));
  const risks = names.map(() => RISKS.map(() => maybe(0.7, rating)));
  const bond = names.map(() => BONDS.map(() => maybe(0.7, rating)));
  const links = names.map(() =>
    LINKS.map((_, k) => maybe(0.8, () => draws.next() < (k === 5 ? 0.08 : 0.75 - 0.13 * k))),
  );

  const accounts: Cell[][] = [
    ['Account', 'Tier', 'Revenue', 'Satisfaction', 'Account since', ...RISKS.map((risk) => `Risk: ${risk}`), ...BONDS.map((one) => `Bond: ${one}`), ...LINKS.map((one) => `Link: ${one}`)], // prettier-ignore
    ...names.map((name, k): Cell[] => [
      name,
      tier[k] === null ? null : 'ABCD'.charAt(tier[k]!),
      revenue[k]!,
      satisfaction[k]!,
      since[k]!,
      ...risks[k]!,
      ...bond[k]!,
      ...links[k]!.map((answer) => (answer === null ? null : answer ? 'yes' : '否')),
    ]),
  ];

  /** A date as a number, or as somebody typed it. */
  const dateCell = (day: number | null): Cell => {
    if (day === null) return null;
    if (draws.next() >= 0.12) return day;
    dirt.textDates++;
    const [year, month, date] = isoText(day).split('-').map(Number) as [number, number, number];
    return draws.next() < 0.5 ? isoText(day) : `${year}年${month}月${date}日`;
  };

  const contacts: TrueContact[] = [];
  const contactCells: Cell[][] = [['客户', '姓名', '决策角色', '交情', '立场', '信任', '最近联系']];
  for (let k = 0; k < 160; k++) {
    const account = draws.whole(0, 36);
    const isUnknown = draws.next() < 0.06;
    const role = isUnknown ? null : maybe(0.95, () => draws.whole(0, 3));
    if (isUnknown) dirt.unknownRoles++;
    const depth = draws.weighted([3, 4, 5, 3, 2]);
    const trust = maybe(0.6, rating);
    const isFuture = draws.next() < 0.05;
    const last = maybe(0.85, () => (isFuture ? AS_OF + draws.whole(1, 40) : AS_OF - draws.whole(0, 400)));
    if (last !== null && last > AS_OF) dirt.futureDates++;
    const lost = draws.next();
    const name = `人员${k + 1}`;
    let written: Cell = names[account]!;
    if (lost < 0.04) [written, dirt.blankAccounts] = ['', dirt.blankAccounts + 1];
    else if (lost < 0.07) [written, dirt.unknownAccounts] = ['Nobody Ltd', dirt.unknownAccounts + 1];
    else contacts.push({ account, name, role, depth, trust, last });
    contactCells.push([
      written,
      name,
      isUnknown ? draws.pick(UNKNOWN_ROLES) : role === null ? null : draws.pick(ROLES[role]!),
      draws.pick<Cell>(DEPTHS[depth]!),
      draws.pick(STANCES),
      trust,
      dateCell(last),
    ]);
  }

  const log: { account: number; day: number | null }[] = [];
  const logCells: Cell[][] = [['Date', 'Account', 'Kind of contact', 'Person']];
  for (let k = 0; k < 600; k++) {
    const account = draws.whole(0, 34);
    const isFuture = draws.next() < 0.02;
    const day = isFuture ? AS_OF + draws.whole(1, 30) : AS_OF - Math.floor(draws.next() ** 1.5 * 700);
    const isBlank = draws.next() < 0.02;
    logCells.push([dateCell(day), isBlank ? null : names[account]!, draws.pick(['Visit', '电话']), '']);
    if (!isBlank) log.push({ account, day });
  }

  const complaints: Truth['complaints'][number][] = [];
  const complaintCells: Cell[][] = [['投诉', '客户', '投诉日期', '首次回复', '关闭日期', '负责人']];
  for (let k = 0; k < 30; k++) {
    const account = draws.whole(0, 39);
    const opened = AS_OF - draws.whole(1, 200);
    const answered = maybe(0.8, () => Math.min(AS_OF, opened + draws.whole(0, 9)));
    const closed = maybe(0.6, () => Math.min(AS_OF, opened + draws.whole(2, 40)));
    const owned = draws.next() < 0.8;
    complaints.push({ account, opened, answered, closed, owned });
    complaintCells.push([`C-${k + 1}`, names[account]!, opened, answered, closed, owned ? '赵' : null]);
  }
  return {
    sheets: { Accounts: accounts, 联系人: contactCells, Log: logCells, 投诉: complaintCells },
    truth: { names, tier, revenue, satisfaction, since, risks, bond, links, contacts, log, complaints, dirt },
  };
}
