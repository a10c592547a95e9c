import { rowsAStep, type Steps } from '../../../engine/core/steps';
import { flagSteps } from '../../../engine/intake/read-columns';
import type { Field } from '../../../engine/intake/types';
import { sumRows } from '../../../engine/portfolio/account-sums';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';

/** Further columns of the source by account; null where the source has no such column. */
export interface AccountValues {
  /** Added up over the rows of an account: amounts. */
  readonly sum: (field: Field) => Float64Array | null;
  /** Mean over the rows: ratings and scores, so that the number of rows decides nothing. */
  readonly mean: (field: Field) => Float64Array | null;
  /** 1 where any row says yes, 0 where some say no and none yes, NaN where nothing is said. */
  readonly any: (field: Field) => Steps<Float64Array | null>;
}

export function accountValues({ checked, cells, input }: Checked, { accountOfRow, keys }: Segmentation): AccountValues {
  const summed = (field: Field) => {
    const numbers = checked.columns.numbers.get(field);
    return numbers ? sumRows(accountOfRow, keys.length, numbers) : null;
  };
  return {
    sum: (field) => summed(field)?.values ?? null,
    mean: (field) => {
      const found = summed(field);
      return found && found.values.map((sum, account) => sum / (found.rows[account] ?? 1));
    },
    *any(field) {
      const column = input.match[field];
      if (column === undefined) return null;
      const { values: answers } = yield* flagSteps(cells, column, input.table.dataStart);
      const any = new Float64Array(keys.length).fill(NaN);
      for (let row = 0; row < answers.length; row++) {
        if (row % rowsAStep === 0) yield 1;
        const [account, answer] = [accountOfRow[row]!, answers[row]!];
        if (account < 0 || Number.isNaN(answer)) continue;
        any[account] = Math.max(Number.isNaN(any[account]!) ? 0 : any[account]!, answer);
      }
      return any;
    },
  };
}
