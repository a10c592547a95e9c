import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { scoreParts } from '../../engine/relationship/relationship-score';
import type { Rules } from '../../engine/rules/rules';
import type { AccountRelation, SourceRows } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { plural } from '../components/plural';
import { forcedFrame } from '../components/forced-frame';
import { useWords } from '../shell/words';
import { bandFor, useAttention } from './attention';
import { Drawer } from '../components/Drawer';
import { moveWords } from './move-words';

const useStyles = makeStyles({
  score: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 40px', alignItems: 'center', columnGap: '8px' },
  track: {
    gridColumn: '1 / 3',
    height: '6px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
    ...forcedFrame,
  },
  bar: {
    height: '6px',
    borderRadius: '3px',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  badge: { padding: '2px 8px', borderRadius: tokens.borderRadiusMedium },
  muted: { color: tokens.colorNeutralForeground3 },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '12px', rowGap: '4px', margin: 0 },
  fact: { margin: 0, textAlign: 'right' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  rows: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  next: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
});

interface WhyRelationProps {
  readonly row: AccountRelation | null;
  /** Rows that its figures come from. */
  readonly sources: readonly SourceRows[];
  readonly onSelectRows: (source: SourceRows) => void;
  readonly rules: Rules;
  readonly hasContacts: boolean;
  readonly onContacts: () => void;
  readonly onMap: () => void;
  readonly onChangeRule: () => void;
  readonly onClose: () => void;
}

/** No bare score: it opens to its parts and weights, what is missing, what would lift it, and what to do next. */
export function WhyRelation(props: WhyRelationProps) {
  const { row, rules, onClose } = props;
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = relationshipPaneWords(language).why;
  const { names } = relationshipWords(language);
  return (
    <Drawer
      open={row !== null}
      title={row ? fill(words.title, { name: row.name }) : ''}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" onClick={props.onContacts} disabled={!props.hasContacts}>
            {words.contacts}
          </Button>
          <Button onClick={props.onMap} disabled={!props.hasContacts}>
            {words.map}
          </Button>
          <Button appearance="subtle" onClick={props.onChangeRule}>
            {words.rule}
          </Button>
        </>
      }
    >
      {row && <Answer row={row} rules={rules} />}
      {row && (
        <>
          <Text weight="semibold" as="h3">
            {words.rows}
          </Text>
          <div className={styles.rows}>
            {props.sources.map((source) => (
              <Button key={source.source} size="small" onClick={() => props.onSelectRows(source)}>
                {plural(source.rows.length, words.rowsOfOne, words.rowsOf, {
                  source: names.sources[source.source],
                  count: formats.count(source.rows.length),
                })}
              </Button>
            ))}
          </div>
        </>
      )}
    </Drawer>
  );
}

function Answer({ row, rules }: { readonly row: AccountRelation; readonly rules: Rules }) {
  const styles = useStyles();
  const shades = useAttention();
  const { language, formats } = useWords();
  const words = relationshipPaneWords(language).why;
  const { names } = relationshipWords(language);
  const bands = rules['relationship.bands'];
  const weights = rules['relationship.weights'];
  const [fair = 0, strong = 0] = bands;
  const next = row.score === null || row.score >= strong ? null : row.score >= fair ? 'strong' : 'fair';
  return (
    <>
      <div className={styles.score}>
        {row.score === null || row.band === null ? (
          <Text>{words.noScore}</Text>
        ) : (
          <Text size={500} weight="semibold" className={mergeClasses(styles.badge, shades[bandFor(row.score, bands)])}>
            {fill(words.score, { score: formats.count(row.score), band: names.bands[row.band] })}
          </Text>
        )}
        {next && row.score !== null && (
          <Caption1>
            {fill(words.to, {
              band: names.bands[next],
              points: formats.count(Math.ceil((next === 'strong' ? strong : fair) - row.score)),
            })}
          </Caption1>
        )}
      </div>
      <div className={styles.parts}>
        {scoreParts.map((part, k) => {
          const value = row.parts[k] ?? null;
          return (
            <div key={part} className={styles.part}>
              <Text size={200}>
                {fill(words.part, { part: names.parts[part], weight: formats.full(weights[k] ?? 0) })}
              </Text>
              <Text size={200} className={mergeClasses(styles.number, value === null && styles.muted)}>
                {formats.count(value ?? NaN)}
              </Text>
              {value === null ? (
                <Caption1 className={styles.muted}>{words.missing}</Caption1>
              ) : (
                <div className={styles.track} aria-hidden>
                  <div className={styles.bar} style={{ width: `${value}%` }} />
                </div>
              )}
            </div>
          );
        })}
      </div>
      <div className={styles.next}>
        <Text weight="semibold" block>
          {words.next}
        </Text>
        <Text size={200}>{moveWords(row.move, language)}</Text>
      </div>
      <Text weight="semibold" as="h3">
        {words.facts}
      </Text>
      <dl className={styles.facts}>
        {factsOf().map(([label, text]) => (
          <Fact key={label} label={label} text={text} />
        ))}
      </dl>
      {row.bondStrength !== null && row.weakestBond !== null && (
        <Text size={200}>
          {fill(words.bondStrength, {
            strength: formats.count(row.bondStrength),
            weakest: names.bondKinds[row.weakestBond],
            proposal: names.proposals[row.weakestBond],
          })}
        </Text>
      )}
    </>
  );

  function factsOf(): readonly (readonly [string, string])[] {
    const facts: (readonly [string, string])[] = [];
    if (row.coverage !== null) facts.push([words.coverage, formats.percent(row.coverage)]);
    if (row.stage !== null) facts.push([words.stage, names.stages[row.stage as keyof typeof names.stages]]);
    if (row.bond !== null) facts.push([words.bond, nameWords(language).bonds[row.bond]]);
    if (row.barrier !== null) facts.push([words.barrier, formats.count(row.barrier)]);
    if (row.risk !== null) {
      const cause = row.mainCause === null ? '' : names.causes[row.mainCause];
      facts.push([words.risk, fill(words.riskText, { risk: formats.count(row.risk), cause })]);
    }
    if (row.surplus !== null) {
      const surplus = formats.full(row.surplus);
      facts.push([words.surplus, row.surplus < 0 ? fill(words.surplusRisk, { surplus }) : surplus]);
    }
    if (row.lastContact !== null) facts.push([words.last, formats.date(row.lastContact)]);
    if (row.due !== null) {
      const late = row.overdueDays ?? 0;
      const day = formats.date(row.due);
      facts.push([words.due, late > 0 ? fill(words.dueOverdue, { day, days: formats.count(late) }) : day]);
    }
    if (row.touches !== null) {
      const days = formats.count(rules['touch.days']);
      facts.push([words.touches, fill(words.touchesText, { count: formats.count(row.touches), days })]);
    }
    if (row.complaints !== null) {
      const { open, late } = row.complaints;
      const text = relationshipPaneWords(language).preview.complaintLine;
      facts.push([names.parts.complaints, fill(text, { open: formats.count(open), late: formats.count(late) })]);
    }
    return facts;
  }
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={mergeClasses(styles.small, styles.muted)}>{label}</dt>
      <dd className={mergeClasses(styles.small, styles.fact)}>{text}</dd>
    </>
  );
}
