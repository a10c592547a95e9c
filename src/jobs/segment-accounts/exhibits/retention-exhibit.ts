import type { RetentionScenario } from '../../../engine/lifetime/retention';
import { periodText } from '../../../locales/buying';
import { buyingWords } from '../../../locales/buying';
import { exhibitWords } from '../../../locales/exhibits';
import { headerWords } from '../../../locales/headers';
import { fill } from '../../../locales/language';
import { count, percent } from '../../wording';
import type { CellKind, Exhibit, ExhibitCell, ExhibitFacts } from './exhibit';
import { cellOf } from './exhibit';

/** What losing accounts costs, and what losing fewer would bring. */
export function retentionExhibit({ language, segments, figures }: ExhibitFacts): Exhibit | null {
  const { retention } = figures;
  if (!retention) return null;
  const { rules } = segments;
  const own = exhibitWords(language).retention;
  const headers = headerWords(language);
  const buying = buyingWords(language);
  const { now, goal } = retention.economics;
  const [low = 0, high = 0] = retention.claim;
  const row = (title: string, of: (scenario: RetentionScenario) => number): ExhibitCell[] =>
    line(title, of(now), of(goal));
  const inYears = (text: string): string => fill(text, { years: retention.years });
  const measures: readonly (readonly [CellKind, readonly ExhibitCell[]])[] = [
    ['share', row(headers.churn, ({ churn }) => churn)],
    ['score', row(headers.expectedLife, ({ life }) => life)],
    ['count', row(inYears(headers.customersLeft), ({ customersLeft }) => customersLeft)],
    ['count', row(inYears(headers.customersLost), ({ customersLost }) => customersLost)],
    ['money', line(own.profitEach, retention.profitEach, retention.profitEach)],
    ['money', row(inYears(headers.profitOver), ({ profit }) => profit)],
    ['count', row(fill(headers.lostAsKept, { factor: rules['retention.winCost'] }), ({ lostAsKept }) => lostAsKept)],
    ['money', line(own.multiple, retention.multiple.now, retention.multiple.goal)],
  ];
  return {
    id: 'retention',
    name: own.name,
    finding: fill(retention.lost === 0 ? own.findingNone : own.finding, {
      lost: count(retention.lost, language),
      before: count(retention.accountsBefore, language),
      period: periodText(retention.before, buying),
      next: periodText(retention.now, buying),
      churn: percent(now.churn, language, 1),
      life: Number.isNaN(now.life) ? '–' : now.life.toFixed(1),
    }),
    tables: [
      {
        columns: [
          { title: headers.measure, kind: 'name' },
          { title: headers.now, kind: 'money' },
          { title: headers.goal, kind: 'money' },
          { title: headers.difference, kind: 'money' },
        ],
        rows: measures.map(([, cells]) => cells),
        rowKinds: measures.map(([kind]) => kind),
        inPane: [0, 1, 2],
      },
    ],
    notes: [
      own.observed,
      fill(own.goal, { down: count(100 * rules['retention.churnDown'], language) }),
      fill(own.winCost, { factor: rules['retention.winCost'] }),
      fill(own.claim, { low: percent(low, language), high: percent(high, language) }),
      fill(own.discount, { discount: percent(rules['lifetime.discount'], language) }),
    ],
    rules: ['retention.churnDown', 'retention.years', 'retention.winCost', 'retention.profitUplift'],
  };
}

function line(title: string, now: number, goal: number): ExhibitCell[] {
  return [title, cellOf(now), cellOf(goal), cellOf(goal - now)];
}
