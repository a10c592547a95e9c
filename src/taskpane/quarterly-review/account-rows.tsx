import { Badge } from '@fluentui/react-components';
import type { BleederView, ReviewAccount } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import type { Words } from '../shell/words';
import type { ListRow } from './RowList';
import { signed } from './signed';
import { dotted } from '../components/dotted';

/** "A > B" in words, or new, or lost. */
export function moveText({ move, before, now }: ReviewAccount, { language }: Words): string {
  const { moves, tierNone } = reviewPaneWords(language).preview;
  const said = { before: before?.tier ?? tierNone, now: now?.tier ?? tierNone, tier: now?.tier ?? tierNone };
  return fill(moves[move], said);
}

/** What of the relation changed, where it is known for both. */
function relationText({ before, now }: ReviewAccount, { language, formats }: Words): readonly (string | false)[] {
  const text = reviewPaneWords(language).preview;
  const pair = (of: 'stage' | 'score', sentence: string): string | false => {
    const [a, b] = [before?.[of] ?? null, now?.[of] ?? null];
    return a !== null && b !== null && a !== b && fill(sentence, { before: formats.count(a), now: formats.count(b) });
  };
  return [pair('stage', text.depth), pair('score', text.score)];
}

/** A mover: from where to where, by how much. */
export function moverRow(account: ReviewAccount, words: Words): ListRow {
  const { language, formats } = words;
  const text = reviewPaneWords(language).preview;
  return {
    name: account.name,
    badge: account.isWinner && (
      <Badge appearance="tint" size="small" shape="rounded">
        {text.winner}
      </Badge>
    ),
    detail: dotted([
      moveText(account, words),
      account.nameBefore !== null && fill(text.renamedFrom, { name: account.nameBefore }),
      ...relationText(account, words),
      account.owner,
    ]),
    value: signed(account.change, formats.compact),
    full: signed(account.change, formats.full),
  };
}

/** An account at risk: why, and how much is at stake. */
export function riskRow(account: ReviewAccount, words: Words): ListRow {
  const { language, formats } = words;
  const text = reviewPaneWords(language).preview;
  const reasons = account.reasons.map((reason) => {
    if (reason === 'overdue-contact' && account.overdueDays !== null)
      return fill(text.overdue, { days: formats.count(account.overdueDays) });
    if (reason === 'break-off-risk' && account.breakOffRisk !== null)
      return fill(text.risk, { risk: formats.count(account.breakOffRisk) });
    return text.reasons[reason];
  });
  const value = account.now?.value ?? account.before?.value ?? NaN;
  return {
    name: account.name,
    detail: dotted([...reasons, account.owner]),
    value: formats.compact(value),
    full: formats.full(value),
  };
}

/** A loss-maker: its loss, and what repairing it brings. */
export function bleederRow(bleeder: BleederView, account: ReviewAccount, words: Words): ListRow {
  const { language, formats } = words;
  const text = reviewPaneWords(language).preview;
  return {
    name: account.name,
    detail: dotted([
      fill(text.bleeder, { repair: formats.compact(bleeder.repair) }),
      bleeder.isRepeated && text.repeated,
      account.owner,
    ]),
    value: signed(bleeder.profit, formats.compact),
    full: signed(bleeder.profit, formats.full),
  };
}

/** An account that came, went, or is worth picking: what it is worth. */
export function valueRow(account: ReviewAccount, words: Words): ListRow {
  const { formats } = words;
  const value = account.now?.value ?? account.before?.value ?? NaN;
  return {
    name: account.name,
    detail: dotted([moveText(account, words), account.owner]),
    value: formats.compact(value),
    full: formats.full(value),
  };
}

/** Days planned against days spent. */
export function effortRow(account: ReviewAccount, words: Words): ListRow {
  const { language, formats } = words;
  const text = reviewPaneWords(language).effort;
  const days = (value: number | null): string => formats.index(Math.round((value ?? NaN) * 10) / 10);
  const gap = (account.spent ?? NaN) - (account.planned ?? NaN);
  const change = signed(Math.round(gap * 10) / 10, formats.index);
  return {
    name: account.name,
    detail: dotted([
      fill(account.spent === null ? text.plannedOnly : text.days, {
        planned: days(account.planned),
        spent: days(account.spent),
      }),
      account.owner,
    ]),
    value: change,
    full: change,
  };
}
