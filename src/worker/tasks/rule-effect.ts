import type { PortfolioColumns } from '../../engine/portfolio/portfolio-figures';
import { ruleEffectSteps, type RuleEffectFigures } from '../../engine/portfolio/rule-effect';
import type { Rules } from '../../engine/rules/rules';
import type { Task } from './task';

/** What other rules would do: two portfolios are made, and only what differs comes back. */
export const ruleEffect: Task<
  { readonly columns: PortfolioColumns; readonly base: Rules; readonly rules: Rules },
  RuleEffectFigures
> = {
  steps: ({ columns, base, rules }) => ruleEffectSteps(columns, base, rules),
  rows: ({ columns }) => columns.account.length,
};
