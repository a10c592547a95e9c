import { createScoreRelationships } from '../../../jobs/score-relationships/score-relationships';
import type { RelationshipSource } from '../../../jobs/score-relationships/contract';
import { relationshipSources } from '../../../jobs/score-relationships/contract';
import { cliWords } from '../../../locales/cli';
import { fill, type Language } from '../../../locales/language';
import { relationshipWords } from '../../../locales/relationships';
import { CliFailure } from '../failure';
import { need, type JobRunner } from './job-runner';
import { NONE, takeSources, type Places } from './take-sources';

const MOST_ACCOUNTS = 20;

interface Settings {
  readonly places: Places<RelationshipSource>;
  readonly beside: boolean | null;
}

/** `kam run score-relationships`: takes each source that the workbook has, or the sheet that `--set contacts=…` names. */
export const scoreRelationships: JobRunner = (command) => {
  const settings = readSettings(command.settings);
  return async ({ language, sources, rules, save }) => {
    const job = createScoreRelationships();
    const words = relationshipWords(language);
    const { chosen, findings, lines } = await takeSources(
      job.desks,
      relationshipSources.map((source) => [source, [source]] as const),
      settings.places,
      sources,
      words.names.sources,
      language,
    );
    const preview = need(await job.preview(chosen, rules), language);
    const options = { beside: (settings.beside ?? true) && preview.canWriteBeside };
    if (command.out !== undefined) need(await job.announce(options, language), language);
    const written = command.out === undefined ? null : need(await job.write(options, language), language);
    if (command.out !== undefined) await save(command.out);
    const number = (value: number): string =>
      new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
    const report = {
      sources: findings,
      asOf: preview.asOf,
      accounts: preview.accounts,
      scored: preview.scored,
      mean: preview.mean,
      bands: preview.bands,
      missingParts: preview.missingParts,
      overdue: preview.overdue.length,
      risks: preview.risks.length,
      gaps: preview.gaps.length,
      fields: preview.fields.map(({ field, rows, value }) => ({ field, accounts: rows.length, value })),
      weakest: Array.from({ length: Math.min(MOST_ACCOUNTS, preview.accounts) }, (_, k) => {
        const { key, name, tier, score, band, coverage, due, overdueDays } = preview.row(k);
        return { key, name, tier, score, band, coverage, due, overdueDays };
      }),
      written: written && { ...written, file: command.out ?? '' },
    };
    const text = [
      fill(words.cli.scored, {
        scored: number(preview.scored),
        accounts: number(preview.accounts),
        mean: preview.mean === null ? words.sheet.missing : number(preview.mean),
      }),
      ...preview.bands.map(({ band, accounts }) =>
        fill(words.cli.band, { band: words.names.bands[band], accounts: number(accounts) }),
      ),
      fill(words.cli.lists, {
        overdue: number(preview.overdue.length),
        risks: number(preview.risks.length),
        gaps: number(preview.gaps.length),
      }),
      writtenLine(written, command.out, language),
    ];
    return { report, text: `${text.join('\n')}\n`, lines };
  };
};

function writtenLine(
  written: { readonly sheets: readonly string[] } | null,
  file: string | undefined,
  language: Language,
): string {
  const words = cliWords(language);
  return written ? fill(words.written, { file: file ?? '', list: written.sheets.join(', ') }) : words.notWritten;
}

function readSettings(given: Readonly<Record<string, string>>): Settings {
  const places: Partial<Record<RelationshipSource, string>> = {};
  let beside: boolean | null = null;
  for (const [key, value] of Object.entries(given)) {
    const source = relationshipSources.find((one) => one === key);
    if (source) places[source] = value;
    else if (key === 'beside' && (value === 'yes' || value === 'no')) beside = value === 'yes';
    else {
      const list = `${relationshipSources.map((one) => `${one}=sheet|${NONE}`).join(', ')}, beside=yes|no`;
      throw new CliFailure('badSetting', { text: `${key}=${value}`, list });
    }
  }
  return { places, beside };
}
