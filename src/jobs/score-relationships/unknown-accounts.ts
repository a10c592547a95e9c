import { accountColumn } from '../../engine/intake/account-column';
import type { Finding } from '../../engine/intake/types';
import type { CheckReport } from '../contract';
import type { Checked } from '../source/check-source';
import type { RelationshipSource } from './contract';
import { gatherAccounts, UNKNOWN_ACCOUNT } from './universe';

/** Places that a finding lists. */
const LISTED = 100;

/** The report with a finding of rows about accounts that the accounts table lacks: no source can tell it by itself. */
export function withUnknownAccounts(
  source: RelationshipSource,
  report: CheckReport,
  checked: Checked | null,
  accounts: Checked | null,
): CheckReport {
  if (source === 'accounts' || !checked || !accounts) return report;
  const rows = gatherAccounts({ accounts, [source]: checked }).unknown[source] ?? new Int32Array();
  const common = { id: UNKNOWN_ACCOUNT, code: UNKNOWN_ACCOUNT, count: rows.length } as const;
  if (rows.length === 0) {
    return { ...report, findings: [...report.findings, { ...common, severity: 'passed', places: [] }] };
  }
  const column = accountColumn(checked.match) ?? 0;
  const read = accountColumn(checked.input.match) ?? 0;
  const finding: Finding = {
    ...common,
    severity: 'look',
    places: Array.from(rows.slice(0, LISTED), (row) => ({
      row,
      column,
      text: checked.cells.at(checked.input.table.dataStart + row, read),
    })),
    choices: ['leave-out', 'keep'],
  };
  const isKept = checked.choices[UNKNOWN_ACCOUNT] === 'keep';
  return {
    ...report,
    findings: [finding, ...report.findings],
    leftOut: report.leftOut + (isKept ? 0 : rows.length),
  };
}
