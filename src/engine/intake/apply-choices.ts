import type { AppliedChoices, CheckedTable, Choices } from './types';

/** Which rows are left out and which accounts are one, after the person's choices. */
export declare function applyChoices(checked: CheckedTable, choices: Choices): AppliedChoices;
