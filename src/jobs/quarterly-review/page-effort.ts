import { roles } from '../../engine/relationship/roles';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import type { PlanCell } from '../../workbook/write-plan';
import { count, percent } from '../wording';
import type { PageBuilder } from './page-builder';
import type { PageFacts } from './page-facts';

const MOST_PEOPLE = 12;
const MOST_SERVED = 5;

/** Days of each person, and who gets more or fewer than they should. */
export function layoutEffort(page: PageBuilder, { words, preview, language }: PageFacts): void {
  const { columns, effort: text } = words;
  const { effort } = preview;
  page.heading(
    'effort',
    words.headings.effort,
    [columns.accounts, columns.available, columns.planned, columns.spent, null, null, columns.remark],
    [1, 2, 3, 4],
    columns.person,
  );
  const lines = (effort?.people ?? []).map(({ owner, accounts, available, planned, spent, shortBy }): PlanCell[] => [
    owner === '' ? text.nobody : owner,
    accounts,
    available,
    shortBy > 0 ? words.missing : planned,
    spent ?? words.missing,
    null,
    null,
    shortBy > 0 ? fill(text.short, { days: count(Math.ceil(shortBy), language) }) : spent === null ? text.noLog : null,
  ]);
  const first = page.list('effort', lines, 1, MOST_PEOPLE, words.noEffort);
  page.format(first, page.next - first, 1, '#,##0.0', 4);
  page.format(first, page.next - first, 1, '#,##0');
  page.align({ row: first, column: 3, rows: page.next - first, columns: 2 });
  page.gap('effort');
  const start = page.next;
  page.heading(
    'served',
    words.headings.served,
    [columns.tierMove, columns.planned, columns.spent, columns.change, null, null, columns.remark],
    [2, 3, 4],
    columns.account,
  );
  const served = (kind: 'over' | 'under'): PlanCell[][] =>
    (effort?.[kind] ?? []).slice(0, MOST_SERVED).map((index) => {
      const account = preview.account(index);
      const [planned, spent] = [account.planned ?? 0, account.spent ?? 0];
      return [account.name, account.now?.tier ?? null, planned, spent, spent - planned, null, null, text[kind]];
    });
  const from = page.list('served', [...served('under'), ...served('over')], 2, 2 * MOST_SERVED, words.noOne);
  page.format(from, page.next - from, 2, '#,##0.0', 3);
  page.gap('served');
  // Who is served how much is known from a contact log alone.
  if (!effort?.hasSpent) page.spare(start);
}

/** Who we are tied to, and how concentrated the book is, then and now. */
export function layoutCoverage(page: PageBuilder, { words, preview, sheet, review, language }: PageFacts): void {
  const { columns, measures } = words;
  const { coverage, concentration } = preview;
  page.heading('concentration', words.headings.concentration, [columns.before, columns.now], [1, 2]);
  const { rules } = review.input;
  const top = percent(rules['concentration.topShare'], language);
  const goal = percent(rules['concentration.goalShare'], language);
  const pair = (of: (view: NonNullable<typeof concentration.now>) => number): PlanCell[] => [
    concentration.before ? of(concentration.before) : words.missing,
    concentration.now ? of(concentration.now) : words.missing,
  ];
  const first = page.next;
  page.row('concentration:top', [fill(measures.topShare, { top }), ...pair(({ topShare }) => topShare)]);
  page.row('concentration:goal', [
    fill(measures.accountsFor80, { goal }),
    ...pair(({ accountsFor80 }) => accountsFor80),
  ]);
  page.row('concentration:hhi', [measures.hhi, ...pair(({ hhi }) => hhi)]);
  page.format(first, 1, 1, sheet.format.share, 2);
  page.format(first + 1, 2, 1, sheet.format.number, 2);
  page.align({ row: first, column: 1, rows: 3, columns: 2 });
  page.gap('concentration');
  const start = page.next;
  page.heading('coverage', words.headings.coverage, [columns.before, columns.now], [1, 2]);
  const from = page.next;
  page.row('coverage:mean', [words.coverage.mean, coverage?.before ?? words.missing, coverage?.now ?? words.missing]);
  for (const role of roles) {
    const found = coverage?.roles.find((each) => each.role === role);
    page.row(`coverage:${role}`, [
      nameWords(language).roles[role],
      null,
      found
        ? fill(words.coverage.of, { held: count(found.held, language), accounts: count(found.accounts, language) })
        : words.missing,
    ]);
  }
  page.format(from, 1, 1, sheet.format.share, 2);
  page.align({ row: from, column: 1, rows: page.next - from, columns: 2 });
  page.gap('coverage');
  if (!coverage) page.spare(start);
}
