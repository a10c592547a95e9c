import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { scoreParts } from '../../engine/relationship/relationship-score';
import { roles } from '../../engine/relationship/roles';
import type { Rules } from '../../engine/rules/rules';
import type { RelationshipPreview } from '../../jobs/score-relationships/contract';
import { nameWords } from '../../locales/names';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { useWords } from '../shell/words';
import { bandFor, bandForRisk, useAttention } from './attention';
import { RelationGrid, type GridCell } from './RelationGrid';

const useStyles = makeStyles({ muted: { color: tokens.colorNeutralForeground3 } });

export interface RowsProps {
  readonly preview: RelationshipPreview;
  readonly rules: Rules;
  /** Rows of the preview, in the order of the list. */
  readonly rows: { readonly length: number; readonly at: (place: number) => number };
  readonly onOpen: (index: number) => void;
}

/** Accounts × parts: the number in the cell, the shade is the attention that it asks for. */
export function HeatPart({ preview, rules, rows, onOpen }: RowsProps) {
  const styles = useStyles();
  const shades = useAttention();
  const { language, formats } = useWords();
  const words = relationshipPaneWords(language).preview;
  const { names, sheet } = relationshipWords(language);
  const bands = rules['relationship.bands'];
  // A part that nobody has would be a column of dashes.
  const shown = scoreParts.flatMap((part, k) => (preview.missingParts.includes(part) ? [] : [k]));
  const hasRisk = preview.hasRisk;
  const cell = (name: string, value: number | null, band: ReturnType<typeof bandFor>): GridCell => {
    const text = formats.count(value ?? NaN);
    return { text, label: `${name} ${text}`, className: shades[band] };
  };
  return (
    <>
      <Caption1 className={styles.muted}>{words.heatHint}</Caption1>
      <RelationGrid
        label={words.heatTitle}
        upright
        columns={[
          words.account,
          sheet.columns.tier,
          sheet.columns.score,
          ...shown.map((k) => names.parts[scoreParts[k]!]),
          ...(hasRisk ? [sheet.columns.risk] : []),
        ]}
        template={`14px repeat(${shown.length + (hasRisk ? 2 : 1)}, 24px)`}
        length={rows.length}
        nameAt={(place) => preview.row(rows.at(place)).name}
        cellsAt={(place) => {
          const row = preview.row(rows.at(place));
          return [
            { text: row.tier ?? '', label: row.tier ?? words.noTier },
            cell(sheet.columns.score, row.score, bandFor(row.score, bands)),
            ...shown.map((k) => cell(names.parts[scoreParts[k]!], row.parts[k]!, bandFor(row.parts[k]!, bands))),
            ...(hasRisk ? [cell(sheet.columns.risk, row.risk, bandForRisk(row.risk, bands))] : []),
          ];
        }}
        onOpen={(place) => onOpen(rows.at(place))}
      />
    </>
  );
}

/** Accounts × roles: the deepest tie, a gap with a mark of its own. */
export function RolesPart({ preview, rows, onOpen }: RowsProps) {
  const styles = useStyles();
  const shades = useAttention();
  const { language, formats } = useWords();
  const words = relationshipPaneWords(language).preview;
  const { names, sheet } = relationshipWords(language);
  const roleNames = nameWords(language).roles;
  return (
    <>
      <Caption1 className={styles.muted}>{words.rolesHint}</Caption1>
      <RelationGrid
        label={words.rolesTitle}
        upright
        columns={[words.account, ...roles.map((role) => roleNames[role]), sheet.columns.coverage]}
        template={`repeat(${roles.length}, 32px) 44px`}
        length={rows.length}
        nameAt={(place) => preview.row(rows.at(place)).name}
        cellsAt={(place) => {
          const row = preview.row(rows.at(place));
          const coverage = row.coverage === null ? sheet.missing : formats.percent(row.coverage);
          return [
            ...row.roles.map(({ role, deepest }): GridCell => {
              const isGap = deepest === 0;
              return {
                text: isGap ? words.gapMark : String(deepest),
                label: `${roleNames[role]} ${isGap ? words.gapText : names.depths[deepest as keyof typeof names.depths]}`,
                className: isGap ? shades.weak : deepest < 3 ? shades.fair : shades.strong,
              };
            }),
            { text: coverage, label: `${sheet.columns.coverage} ${coverage}` },
          ];
        }}
        onOpen={(place) => onOpen(rows.at(place))}
      />
    </>
  );
}
