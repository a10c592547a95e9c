import { Caption1, Text, ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { FieldView, RelationshipPreview } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { segmentWords } from '../../locales/segments';
import { useWords } from '../shell/words';
import { bandFor, useAttention } from './attention';
import { RelationGrid } from './RelationGrid';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr 1fr',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'stretch',
  },
  side: { alignSelf: 'center', color: tokens.colorNeutralForeground3, maxWidth: '64px' },
  top: { textAlign: 'center', color: tokens.colorNeutralForeground3 },
  field: { minWidth: 0, display: 'flex', flexDirection: 'column', paddingTop: '6px', paddingBottom: '6px' },
  count: { fontVariantNumeric: 'tabular-nums' },
  treatment: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
});

/** As a reader looks at it: large on top, poor on the left. */
const PLACES = ['large-poor', 'large-good', 'small-poor', 'small-good'] as const;

interface MatrixPartProps {
  readonly preview: RelationshipPreview;
  readonly rules: Rules;
  readonly onOpen: (index: number) => void;
}

/** Value against relationship: four fields with their accounts, and what to do about each. */
export function MatrixPart({ preview, rules, onOpen }: MatrixPartProps) {
  const styles = useStyles();
  const shades = useAttention();
  const { language, formats } = useWords();
  const words = relationshipPaneWords(language).preview;
  const { names, sheet } = relationshipWords(language);
  const [chosen, setChosen] = useState<FieldView['field']>('large-poor');
  const fieldOf = (field: FieldView['field']): FieldView | undefined =>
    preview.fields.find((each) => each.field === field);
  const view = fieldOf(chosen);
  const button = (field: FieldView['field']) => {
    const { rows = [], value = 0 } = fieldOf(field) ?? {};
    return (
      <ToggleButton
        key={field}
        className={styles.field}
        checked={field === chosen}
        title={fill(words.fieldCount, {
          field: names.fields[field],
          count: formats.count(rows.length),
          value: formats.compact(value),
        })}
        onClick={() => setChosen(field)}
      >
        <Text size={400} weight="semibold" className={styles.count}>
          {formats.count(rows.length)}
        </Text>
        <Caption1>{formats.compact(value)}</Caption1>
      </ToggleButton>
    );
  };
  return (
    <>
      <Caption1 className={styles.muted}>
        {fill(words.matrixHint, {
          tiers: String(rules['relationship.largeTiers']),
          score: formats.full(rules['relationship.goodFrom']),
          unplaced: formats.count(preview.unplaced),
        })}
      </Caption1>
      <div className={styles.grid} role="group" aria-label={words.matrixTitle}>
        <span />
        <Caption1 className={styles.top}>{sheet.poor}</Caption1>
        <Caption1 className={styles.top}>{sheet.good}</Caption1>
        <Caption1 className={styles.side}>{sheet.large}</Caption1>
        {PLACES.slice(0, 2).map(button)}
        <Caption1 className={styles.side}>{sheet.small}</Caption1>
        {PLACES.slice(2).map(button)}
      </div>
      {view && (
        <div className={styles.treatment} aria-live="polite">
          <Text weight="semibold" block>
            {names.fields[view.field]}
          </Text>
          <Text size={200}>{fill(words.treatment, { treatment: segmentWords(language).treatments[view.type] })}</Text>
        </div>
      )}
      {view && view.rows.length > 0 && (
        <RelationGrid
          key={view.field}
          label={names.fields[view.field]}
          columns={[words.account, sheet.columns.tier, sheet.cells.value, sheet.columns.score]}
          template="28px 72px 44px"
          length={view.rows.length}
          nameAt={(place) => preview.row(view.rows[place]!).name}
          cellsAt={(place) => {
            const row = preview.row(view.rows[place]!);
            const value = formats.compact(row.value ?? NaN);
            const score = formats.index(row.score ?? NaN);
            return [
              { text: row.tier ?? '', label: row.tier ?? words.noTier },
              {
                text: row.isLossMaker ? `${value} ▾` : value,
                label: row.isLossMaker ? `${value}, ${words.lossMaker}` : value,
              },
              {
                text: score,
                label: `${sheet.columns.score} ${score}`,
                className: mergeClasses(shades[bandFor(row.score, rules['relationship.bands'])]),
              },
            ];
          }}
          onOpen={(place) => onOpen(view.rows[place]!)}
        />
      )}
    </>
  );
}
