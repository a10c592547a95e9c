import { portfolioSteps, type PortfolioColumns, type PortfolioFigures } from '../../engine/portfolio/portfolio-figures';
import type { Rules } from '../../engine/rules/rules';
import type { Task } from './task';

/** Tiers, concentration, whale curve, types and audit of one source. */
export const portfolio: Task<{ readonly columns: PortfolioColumns; readonly rules: Rules }, PortfolioFigures> = {
  steps: ({ columns, rules }) => portfolioSteps(columns, rules),
  rows: ({ columns }) => columns.account.length,
};
