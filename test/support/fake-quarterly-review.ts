import { success } from '../../src/engine/core/result';
import type { Result } from '../../src/engine/core/result';
import type { SourceDesk } from '../../src/jobs/contract';
import { reviewSources } from '../../src/jobs/quarterly-review/contract';
import type {
  AccountFigures,
  ActionDraft,
  QuarterlyReview,
  ReviewAccount,
  ReviewAction,
  ReviewPreview,
  ReviewQuestion,
  SnapshotSummary,
} from '../../src/jobs/quarterly-review/contract';
import type { Calls } from './fake-segment-accounts';

const figures = (value: number, tier: string): AccountFigures => ({
  value,
  profit: value / 10,
  tier,
  type: null,
  score: 50,
  stage: 3,
  open: null,
  weighted: null,
});

/** So many accounts that a list of them must be windowed; account 0 fell from A to B, account 1 is new. */
const ACCOUNTS = 150;

function accountAt(index: number): ReviewAccount {
  const isNew = index === 1;
  return {
    key: `C${index}`,
    name: `Account ${index}`,
    nameBefore: null,
    owner: index === 0 ? 'Wang Wei' : null,
    before: isNew ? null : figures(1000, 'A'),
    now: figures(1000 - (index === 0 ? 310 : 0), index === 0 ? 'B' : 'A'),
    change: index === 0 ? -310 : 0,
    move: index === 0 ? 'down' : isNew ? 'new' : 'none',
    isWinner: false,
    reasons: index === 0 ? ['falling-value', 'tier-down'] : [],
    overdueDays: null,
    breakOffRisk: null,
    planned: 10,
    spent: 14,
    service: 'over',
  };
}

const previewWith = (actions: readonly ReviewAction[], renames: ReviewPreview['renames']): ReviewPreview => {
  const all = Array.from({ length: ACCOUNTS }, (_, index) => index);
  return {
    quarter: { year: 2026, quarter: 3 },
    before: { label: 'Review of June', quarter: { year: 2026, quarter: 2 }, asOf: '2026-06-30' },
    asOf: '2026-09-30',
    figures: [
      { id: 'value', now: 1_042_000, before: 1_000_000, unit: 'money' },
      { id: 'profit', now: null, before: null, unit: 'money' },
      { id: 'accounts', now: 812, before: 790, unit: 'count' },
      { id: 'concentration', now: 0.42, before: 0.41, unit: 'share' },
      { id: 'score', now: 61, before: 54, unit: 'score' },
      { id: 'pipeline', now: 120, before: 100, unit: 'money' },
    ],
    accounts: ACCOUNTS,
    account: accountAt,
    find: (text) => all.filter((index) => accountAt(index).name.includes(text) || accountAt(index).key === text),
    migration: { tiers: ['A', 'B'], counts: [148, 1, 0, 0, 0, 0, 1, 0, 0], value: [148, 1, 0, 0, 0, 0, 1, 0, 0] },
    movers: all,
    winners: [],
    fresh: [1],
    lost: [],
    atRisk: [0],
    bleeders: [],
    audit: null,
    concentration: { now: null, before: null },
    coverage: null,
    bridge: {
      steps: [
        { step: 'opening', deals: 3, amount: 100 },
        { step: 'new', deals: 1, amount: 40 },
        { step: 'grown', deals: 0, amount: 0 },
        { step: 'shrunk', deals: 0, amount: 0 },
        { step: 'won', deals: 1, amount: -20 },
        { step: 'lost', deals: 0, amount: 0 },
        { step: 'slipped', deals: 1, amount: 30 },
        { step: 'closing', deals: 3, amount: 120 },
      ],
      deals: [],
      isExact: true,
    },
    forecast: null,
    effort: null,
    actions,
    suggestions: [
      { id: 's1', kind: 'treatment', account: 0, text: () => 'Visit the buyer', because: () => 'Value falls.' },
    ],
    plans: [
      { key: 'C0', name: 'Account 0', sheet: 'Plan 0', isGone: false, step: 'goal', openActions: 2, overdueActions: 1 },
      { key: 'C1', name: 'Account 1', sheet: null, isGone: false, step: 'none', openActions: 0, overdueActions: 0 },
    ],
    renames,
    otherRules: null,
    why: (id) => ({ title: `Parts of ${id}`, lines: [{ label: 'Part', value: '42' }] }),
    whyAccount: (index) => ({ title: accountAt(index).name, lines: [{ label: 'Rank', value: '1' }] }),
    headline: () => '790 to 812 accounts.',
    notes: [],
  };
};

/** The job without a workbook: one review with hand-made figures, and a list of snapshots and actions that changes as it is told to. */
export function fakeQuarterlyReview(): QuarterlyReview & { readonly calls: Calls } {
  const calls: Calls = [];
  const told = <T>(name: string, value: T, ...asked: unknown[]): Promise<Result<T>> => {
    calls.push([name, ...asked]);
    return Promise.resolve(success(value));
  };
  let snapshots: readonly SnapshotSummary[] = [
    {
      id: 's',
      name: 'Review of June',
      quarter: { year: 2026, quarter: 2 },
      asOf: '2026-06-30',
      accounts: 790,
      deals: 3,
      sources: [],
      problem: null,
    },
  ];
  let actions: readonly ReviewAction[] = [];
  const labels = ['Account', 'Value'];
  const desk: SourceDesk = {
    open: (ref) => {
      const opened = {
        ref,
        label: 'Customers!A1:B151',
        rows: ACCOUNTS,
        kind: 'accounts' as const,
        labels,
        samples: labels.map(() => ['x']),
        matches: [
          { field: 'account' as const, column: 0, confidence: 'sure' as const, factor: 1 },
          { field: 'revenue' as const, column: 1, confidence: 'sure' as const, factor: 1 },
        ],
        isTable: false,
        origin: { row: 1, column: 0 },
      };
      return told('open', opened, ref);
    },
    check: () => told('check', { rows: ACCOUNTS, leftOut: 0, findings: [] }),
    goTo: () => Promise.resolve(),
    selectRows: () => Promise.resolve(),
    previewFix: () => told('previewFix', { cells: 0, examples: [] }),
    fix: () => told('fix', { changed: 0 }),
  };
  const add = (draft: ActionDraft): readonly ReviewAction[] => {
    const { what, account, who, by } = draft;
    const more = { status: 'open', since: '2026 Q3', isOverdue: false, isCarriedOver: false } as const;
    actions = [
      ...actions,
      { what, account, who, by, ...more, id: String(actions.length + 1), accountName: draft.account },
    ];
    return actions;
  };
  const renames: ReviewPreview['renames'] = [
    {
      before: 'OLD',
      nameBefore: 'Acme Ltd',
      now: 'C5',
      nameNow: 'ACME',
      because: 'spelling',
      valueBefore: 1,
      valueNow: 2,
    },
  ];
  return {
    calls,
    desks: Object.fromEntries(reviewSources.map((source) => [source, desk])) as QuarterlyReview['desks'],
    propose: (chosen) => {
      const befores = [{ kind: 'snapshot', id: 's' }, { kind: 'none' }] as const;
      const quarters = [
        { year: 2026, quarter: 3 },
        { year: 2026, quarter: 2 },
      ];
      return told('propose', { quarter: quarters[0]!, quarters, before: befores[0], befores }, chosen);
    },
    preview: (question: ReviewQuestion) =>
      told('preview', previewWith(actions, 'OLD' in question.renamed ? [] : renames), question),
    announce: (options) =>
      told('announce', [{ kind: 'sheet' as const, where: 'KAM Review 2026 Q3', isNew: true }], options),
    write: (options) =>
      told(
        'write',
        { accounts: ACCOUNTS, charts: 2, sheets: ['KAM Review 2026 Q3'], plans: options.plans.length, snapshot: null },
        options,
      ),
    undo: () => told('undo', { restored: 1, conflicts: [] }),
    snapshots: () => told('snapshots', snapshots),
    renameSnapshot: (id, name) => {
      snapshots = snapshots.map((one) => (one.id === id ? { ...one, name } : one));
      return told('renameSnapshot', null, id, name);
    },
    deleteSnapshot: (id) => {
      snapshots = snapshots.filter((one) => one.id !== id);
      return told('deleteSnapshot', null, id);
    },
    exportSnapshot: (id) => told('exportSnapshot', { fileName: 'june.json', text: '{}' }, id),
    importSnapshot: () => Promise.resolve({ ok: false, problem: { code: 'snapshot-damaged' } }),
    undoSnapshot: () => told('undoSnapshot', null),
    addAction: (draft) => told('addAction', add(draft), draft),
    editAction: (id, draft) => told('editAction', actions, id, draft),
    setStatus: (id, status) => {
      actions = actions.map((one) => (one.id === id ? { ...one, status } : one));
      return told('setStatus', actions, id, status);
    },
  };
}
