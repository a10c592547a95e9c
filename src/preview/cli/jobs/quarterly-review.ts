import type { SheetKind } from '../../../engine/intake/types';
import { quarterText } from '../../../engine/review/quarter';
import type { BeforeChoice, Quarter, ReviewPreview, ReviewSource } from '../../../jobs/quarterly-review/contract';
import { reviewSources } from '../../../jobs/quarterly-review/contract';
import { createQuarterlyReview } from '../../../jobs/quarterly-review/quarterly-review';
import { cliWords } from '../../../locales/cli';
import { fill, type Language } from '../../../locales/language';
import { reviewWords } from '../../../locales/review';
import { CliFailure } from '../failure';
import { need, type JobRunner } from './job-runner';
import { NONE, takeSources, type Places } from './take-sources';

/** What is compared with is only taken where it is named. */
const KINDS: readonly (readonly [ReviewSource, readonly SheetKind[]])[] = [
  ['accounts', ['orders', 'accounts']],
  ['before', []],
  ['opportunities', ['opportunities']],
  ['contacts', ['contacts']],
  ['contactLog', ['contactLog']],
];
const MOST_LISTED = 20;

interface Settings {
  readonly places: Places<ReviewSource>;
  readonly quarter: Quarter | null;
  readonly before: BeforeChoice | null;
  readonly plans: number;
  readonly snapshot: boolean;
}

/** `kam run quarterly-review`: takes each source that the workbook has, compares with the latest snapshot or the quarter before. */
export const quarterlyReview: JobRunner = (command) => {
  const settings = readSettings(command.settings);
  return async ({ language, sources, rules, save }) => {
    const job = createQuarterlyReview();
    const words = reviewWords(language);
    const { chosen, findings, lines } = await takeSources(
      job.desks,
      KINDS,
      settings.places,
      sources,
      words.sources,
      language,
    );
    const proposal = need(await job.propose(chosen, rules, settings.quarter ?? undefined), language);
    const quarter = settings.quarter ?? proposal.quarter;
    const before = settings.before ?? (chosen.before ? { kind: 'sheet' as const } : proposal.before);
    const preview = need(await job.preview({ chosen, quarter, before, renamed: {} }, rules), language);
    const plans = preview.plans
      .filter(({ isGone }) => !isGone)
      .slice(0, settings.plans)
      .map(({ key }) => key);
    const options = { review: true, snapshot: settings.snapshot, plans };
    const written = command.out === undefined ? null : need(await job.write(options, language), language);
    if (command.out !== undefined) await save(command.out);
    return {
      report: { sources: findings, ...reportOf(preview), written: written && { ...written, file: command.out ?? '' } },
      text: `${outcomeLines(preview, written, command.out, language).join('\n')}\n`,
      lines,
    };
  };
};

function reportOf(preview: ReviewPreview): object {
  const accounts = (rows: readonly number[]) =>
    rows.slice(0, MOST_LISTED).map((index) => {
      const { key, name, before, now, change, move, reasons } = preview.account(index);
      return { key, name, before: before?.value ?? null, now: now?.value ?? null, change, move, tierBefore: before?.tier ?? null, tier: now?.tier ?? null, reasons }; // prettier-ignore
    });
  const { quarter, before, asOf, figures, migration, bridge, forecast, concentration, coverage, effort, audit } =
    preview;
  return {
    quarter: quarterText(quarter),
    before,
    asOf,
    figures,
    migration,
    movers: accounts(preview.movers),
    winners: accounts(preview.winners),
    newAccounts: preview.fresh.length,
    lostAccounts: preview.lost.length,
    atRisk: { count: preview.atRisk.length, largest: accounts(preview.atRisk) },
    bleeders: preview.bleeders
      .slice(0, MOST_LISTED)
      .map(({ account, ...more }) => ({ name: preview.account(account).name, ...more })),
    audit,
    bridge: bridge && { steps: bridge.steps, isExact: bridge.isExact },
    forecast,
    concentration,
    coverage,
    effort: effort && { people: effort.people, problem: effort.problem },
    actions: preview.actions,
    plans: preview.plans,
    renames: preview.renames,
    otherRules: preview.otherRules,
  };
}

function outcomeLines(
  preview: ReviewPreview,
  written: {
    readonly sheets: readonly string[];
    readonly snapshot: { readonly name: string } | null;
    readonly plans: number;
  } | null,
  file: string | undefined,
  language: Language,
): readonly string[] {
  const words = reviewWords(language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const cli = cliWords(language);
  const overdue = preview.actions.filter(({ isOverdue }) => isOverdue).length;
  return [
    fill(preview.before ? words.titleBefore : words.title, {
      quarter: quarterText(preview.quarter),
      before: preview.before?.quarter ? quarterText(preview.before.quarter) : '',
    }),
    preview.headline(language),
    ...(preview.bridge?.steps ?? []).map(({ step, deals, amount }) =>
      [words.bridge[step], number.format(deals), number.format(amount)].join('\t'),
    ),
    ...(preview.actions.length > 0
      ? [fill(words.cli.action, { overdue: String(overdue), count: String(preview.actions.length) })]
      : []),
    ...(written && written.plans > 0 ? [fill(words.cli.plans, { count: String(written.plans) })] : []),
    ...(written?.snapshot ? [fill(words.how.snapshotText, { name: written.snapshot.name })] : []),
    written ? fill(cli.written, { file: file ?? '', list: written.sheets.join(', ') }) : cli.notWritten,
  ];
}

function readSettings(given: Readonly<Record<string, string>>): Settings {
  const places: Partial<Record<ReviewSource, string>> = {};
  let settings: Omit<Settings, 'places'> = { quarter: null, before: null, plans: 0, snapshot: true };
  for (const [key, value] of Object.entries(given)) {
    const source = reviewSources.find((one) => one === key);
    const quarter = key === 'quarter' ? /^(\d{4})\s?Q([1-4])$/i.exec(value) : null;
    if (source) places[source] = value;
    else if (quarter) settings = { ...settings, quarter: { year: Number(quarter[1]), quarter: Number(quarter[2]) } };
    else if (key === 'compare' && /^(periods|none|snapshot:.+)$/.test(value))
      settings = { ...settings, before: beforeOf(value) };
    else if (key === 'plans' && /^\d{1,3}$/.test(value)) settings = { ...settings, plans: Number(value) };
    else if (key === 'snapshot' && (value === 'yes' || value === 'no'))
      settings = { ...settings, snapshot: value === 'yes' };
    else {
      const list = `${reviewSources.map((one) => `${one}=sheet|${NONE}`).join(', ')}, quarter=2026Q3, compare=periods|none|snapshot:2026Q2, plans=12, snapshot=yes|no`;
      throw new CliFailure('badSetting', { text: `${key}=${value}`, list });
    }
  }
  return { places, ...settings };
}

function beforeOf(value: string): BeforeChoice {
  if (value === 'periods' || value === 'none') return { kind: value };
  return { kind: 'snapshot', id: value.slice('snapshot:'.length) };
}
