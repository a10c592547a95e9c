import { HeldCells } from '../../src/engine/core/held-cells';
import type { Cells } from '../../src/engine/core/cells';
import { isoText } from '../../src/engine/core/serial-day';
import { applyChoices } from '../../src/engine/intake/apply-choices';
import { checkTable } from '../../src/engine/intake/check-table';
import { classifySheet } from '../../src/engine/intake/classify-sheet';
import { findHeader } from '../../src/engine/intake/find-header';
import { matchColumns, matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import { computeRelationships } from '../../src/jobs/score-relationships/compute';
import { previewOf } from '../../src/jobs/score-relationships/preview';
import type { Checked } from '../../src/jobs/source/check-source';
import { seeded } from './log-normal';
import { compare, type Measured } from './measure';

const ACCOUNTS = 5_000;
const CONTACTS = 50_000;
const LOG = 50_000;
const AS_OF = 46_295;

/** The job's work from cells to the preview: matching, checks, scores, order; and the scores alone. */
export function measureRelationships(): Measured[] {
  const sheets = { accounts: accountCells(), contacts: contactCells(), contactLog: logCells() };
  const checked = mapValues(sheets, check);
  return [
    ...compare('relationships, whole', CONTACTS, [
      {
        peer: 'kam',
        run: () => previewOf(computeRelationships(mapValues(sheets, check), defaultRules, isoText(AS_OF)), null),
      },
    ]),
    ...compare('relationships, scores', CONTACTS, [
      { peer: 'kam', run: () => computeRelationships(checked, defaultRules, isoText(AS_OF)) },
    ]),
  ];
}

function mapValues<K extends string, A, B>(of: Readonly<Record<K, A>>, map: (value: A) => B): Record<K, B> {
  return Object.fromEntries((Object.keys(of) as K[]).map((key) => [key, map(of[key])])) as Record<K, B>;
}

function check(cells: Cells): Checked {
  const table = findHeader(cells);
  const match = matchOf(matchColumns(cells, table));
  const input = { table, match, kind: classifySheet(cells, table, match), value: null, asOf: AS_OF };
  const checked = checkTable(cells, input);
  return {
    match,
    choices: {},
    input,
    cells: HeldCells.of(cells),
    checked,
    applied: applyChoices(checked, {}),
    more: [],
  };
}

function accountCells(): Cells {
  const random = seeded(11);
  const rating = (): number => 1 + Math.floor(random() * 5);
  return [
    ['Account', 'Revenue', 'Satisfaction', 'Risk: people', 'Risk: quality', 'Bond: adaptation', 'Link: trade'],
    ...Array.from({ length: ACCOUNTS }, (_, k) => [
      `C-${k}`,
      random() * 1e6,
      rating(),
      rating(),
      rating(),
      rating(),
      'yes',
    ]),
  ];
}

function contactCells(): Cells {
  const random = seeded(12);
  const roles = ['Decision maker', '影响者', 'Person in charge', '旁观者', 'VP'];
  const depths = ['', 'nodding', '利益之交', 3, 4];
  return [
    ['Account', 'Contact', 'Role', 'Depth', 'Stance', 'Trust', 'Last contact'],
    ...Array.from({ length: CONTACTS }, (_, k) => [
      `C-${Math.floor(random() * ACCOUNTS)}`,
      `P-${k}`,
      roles[Math.floor(random() * roles.length)]!,
      depths[Math.floor(random() * depths.length)]!,
      'Ally',
      1 + Math.floor(random() * 5),
      AS_OF - Math.floor(random() * 400),
    ]),
  ];
}

function logCells(): Cells {
  const random = seeded(13);
  return [
    ['Date', 'Account', 'Kind of contact'],
    ...Array.from({ length: LOG }, () => [
      AS_OF - Math.floor(random() * 700),
      `C-${Math.floor(random() * ACCOUNTS)}`,
      'Call',
    ]),
  ];
}
