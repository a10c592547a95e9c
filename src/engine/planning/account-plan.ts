/**
 * The account plan as a form: opportunity → need → offer mix → evaluation, each with the questions that lead to it. The words are in
 * locales/plan; the order here is the order on the page.
 *
 * Source  models.md X3 (given)
 */
export const planSections = {
  opportunity: ['who', 'what', 'when', 'where', 'how', 'rivals', 'environment', 'ownBusiness'],
  need: ['needs', 'buyingCriteria', 'decision', 'budget'],
  offer: ['width', 'depth', 'price', 'service'],
  evaluation: ['value', 'cause', 'improvement', 'risk'],
} as const;
export type PlanSection = keyof typeof planSections;

/** Each holds so many scored lines. */
export const swotGroups = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;
export const SWOT_LINES = 3;

/** Lines for goals: what, by when, how it is measured. */
export const GOAL_LINES = 3;

/** Lines of the table cause → improvement → who. */
export const IMPROVEMENT_LINES = 3;
