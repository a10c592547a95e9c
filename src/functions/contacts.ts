import { cellKind } from '../engine/core/cell-kind';
import type { Cell } from '../engine/core/cells';
import { keyOf, readKeys } from '../engine/core/read-keys';
import { tierCodes } from '../engine/portfolio/tier';
import { nextContact as contactAfter } from '../engine/relationship/cadence';
import { nextMove } from '../engine/relationship/next-move';
import { coverRoles, depthOf, roleOf, type Role } from '../engine/relationship/roles';
import { headerWords } from '../locales/headers';
import { nameWords } from '../locales/names';
import { refuse } from './answer';
import { accountCells, isBlank, looksLikeHeader, readFlag, readLines, type Line } from './arguments';
import { readAsOf, readDays } from './day-arguments';
import { answerEach } from './row-answers';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { refuseLongSpill, table } from './spill';
import { unreadableFault } from './tier-arguments';
import { tierNumber } from './tier-number';

interface Contact {
  readonly role: Role | null;
  readonly depth: number;
}

/**
 * Shows for each account how well its decision roles are covered, which are missing, and what to do next.
 *
 * @customfunction ROLES
 * @param accounts Account of each contact: one column or row.
 * @param roles Role of each contact: decision maker, influencer, person in charge, bystander, or one of the buying centre.
 * @param depths Depth of the tie with each contact: 0 to 4, or none, nodding, benefit, trial, intimate.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @returns One row an account: account, coverage (share of the role weight with a tie), missing roles, next move.
 * @blanks A row without an account is left out. A contact of unknown role, or without a readable tie, covers nothing.
 * @ties Among equally heavy roles the decision maker comes first, then influencer, person in charge, bystander.
 * @faults #VALUE! when the ranges differ in length or a range is a block. #N/A when no row has an account.
 * @limits Initiator and user count as influencer, buyer as person in charge, gatekeeper as bystander. Other words for a role are not guessed.
 * @origin The four roles are given by the method; buying centre by F. E. Webster and Y. Wind (1972). Equal weights are a default that your company can change.
 * @example =KAM.ROLES({"Acme";"Acme";"Bolt"},{"Influencer";"Buyer";"Decision maker"},{2;3;1})
 */
export function roles(accounts: unknown[][], roles: unknown[][], depths: unknown[][], headers?: boolean): unknown[][] {
  const hasHeaders = readFlag('headers', headers, true);
  const { lines } = readLines([
    { name: 'accounts', argument: accounts, isNumeric: false },
    { name: 'roles', argument: roles, isNumeric: false },
    { name: 'depths', argument: depths, isNumeric: false },
  ]);
  const [owners, named, ties] = lines as readonly [Line, Line, Line];
  const start = isHeader(named, ties) ? 1 : 0;
  const cells = accountCells(owners);
  const keys = readKeys(cells, 0, start);
  const contacts: Contact[][] = keys.keys.map(() => []);
  const firstRow = new Array<number>(keys.keys.length).fill(-1);
  keys.codes.forEach((account, row) => {
    if (account < 0) return;
    if (firstRow[account]! < 0) firstRow[account] = row + start;
    const depth = depthOf(ties.cells[row + start]?.[0] ?? null);
    contacts[account]!.push({ role: roleOf(keyOf(named.cells[row + start]?.[0] ?? null)), depth: depth || 0 });
  });
  if (contacts.length === 0) refuse('no-contacts');

  const language = cellLanguage();
  const rowAt = (account: number): Cell[] => {
    const cell = cells[firstRow[account]!]?.at(0);
    const name = typeof cell === 'number' ? cell : keys.keys[account]!;
    return [name, ...judge(contacts[account]!)];
  };
  refuseLongSpill('roles-spill', contacts.length, rowAt);
  const words = headerWords(language);
  const header = [words.account, words.roleCoverage, words.missingRoles, words.nextMove];
  return table(hasHeaders ? header : null, contacts.length, rowAt);
}

/** Depths may be names without a digit, so a header is a text that is no depth above one that is no role. */
function isHeader(named: Line, ties: Line): boolean {
  const [role, depth] = [named.cells[0]?.[0] ?? null, ties.cells[0]?.[0] ?? null];
  return (
    named.cells.length > 1 && looksLikeHeader(depth) && Number.isNaN(depthOf(depth)) && roleOf(keyOf(role)) === null
  );
}

function judge(contacts: readonly Contact[]): readonly Cell[] {
  const weights = rulesInForce()['roles.weights'];
  const { coverage, missing } = coverRoles(contacts, weights);
  const { kind, role } = nextMove(contacts, weights);
  const words = nameWords(cellLanguage());
  const move = role === null ? words.keepRoles : kind === 'find' ? words.findRole[role] : words.deepenRole[role];
  return [coverage, missing.map((each) => words.roles[each]).join(words.roleSeparator), move];
}

/**
 * Gives the day on which each account is due for its next contact, and by how many days it is overdue.
 *
 * @customfunction NEXTCONTACT
 * @param last_contact Day of the last contact with each account.
 * @param tier Tier of each account: A to D, or your own names of the tiers.
 * @param as_of Day as of which it is overdue. Omitted: the rule asOf.
 * @returns Two cells a row: the due day, to be formatted as a date, and the days overdue, 0 while it is not.
 * @blanks A row without a last contact or a tier gives empty texts, one with an unreadable cell #VALUE!.
 * @ties Equal inputs give equal days.
 * @faults #VALUE! when the ranges differ in length, a tier is unknown, text dates can be read two ways, or there is no as-of date.
 * @limits The rule care.days gives 14, 30, 90 and 180 days for tiers A to D; the rule care.count says whether by the calendar or Monday to Friday. The formula never takes today by itself, which would change it overnight: use TODAY() as as_of for that.
 * @origin A care plan is given by the method; the days are a default that your company can change.
 * @example =KAM.NEXTCONTACT({"2026-09-01";"2026-09-01"},{"A";"B"},"2026-09-20")
 */
export function nextContact(last_contact: unknown[][], tier: unknown[][], as_of?: unknown): unknown[][] {
  const { lines, start: header } = readLines([
    { name: 'last_contact', argument: last_contact, isNumeric: true },
    { name: 'tier', argument: tier, isNumeric: false },
  ]);
  const [last, tiers] = lines as readonly [Line, Line];
  const cells = last.cells.length;
  const start = cells === 1 ? 0 : header;
  const days = readDays(last, start);
  const asOf = readAsOf(as_of);
  const rules = rulesInForce();
  const isWorking = rules['care.count'] === 'working';
  return answerEach({ rows: cells - start, start, isRow: lines.every((line) => line.isRow) }, 2, (row) => {
    const name = tiers.cells[row + start]?.[0] ?? null;
    if (days.kinds[row]! > cellKind.blank) return unreadableFault(last, row + start);
    if (days.kinds[row] === cellKind.blank || isBlank(name)) return null;
    const due = contactAfter(days.days[row]!, tierCodes[tierNumber(name)] ?? '', asOf, rules, isWorking);
    if (due === null) return { code: 'tier-unknown', column: 'tier', params: { text: keyOf(name).slice(0, 40) } };
    return [due.due, due.overdueDays];
  });
}
