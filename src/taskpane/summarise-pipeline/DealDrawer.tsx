import {
  Button,
  Caption1,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { isoText } from '../../engine/core/serial-day';
import type { DealWhy } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { useWords } from '../shell/words';
import { dealName } from './DealList';
import { dotted } from '../components/dotted';

const useStyles = makeStyles({
  drawer: { width: '100%', maxWidth: '320px' },
  title: { outlineStyle: 'none', fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
  },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground3 },
  spread: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

interface DealDrawerProps {
  /** Null: closed. */
  readonly why: DealWhy | null;
  readonly firstRow: number;
  readonly onGoTo: (row: number) => void;
  readonly onChangeRule: () => void;
  readonly onQualify: (row: number) => void;
  readonly onClose: () => void;
}

/** Why this deal counts as it does: its inputs, the rules, what would move it, and how well it is qualified. */
export function DealDrawer(props: DealDrawerProps) {
  const { why, firstRow, onClose } = props;
  const styles = useStyles();
  const { pane, language } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const row = why?.deal.row;
  useEffect(() => {
    if (row !== undefined) title.current?.focus();
  }, [row]);
  const name = why ? dealName(why.deal, firstRow, language) : '';
  return (
    <OverlayDrawer
      open={why !== null}
      position="end"
      className={styles.drawer}
      onOpenChange={(_, data) => !data.open && onClose()}
      aria-label={fill(pipelinePaneWords(language).preview.whyOf, { name })}
    >
      {why && (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              heading={{ as: 'h2', ref: title, tabIndex: -1, className: styles.title }}
              action={
                <Button appearance="subtle" icon={<DismissRegular />} aria-label={pane.app.close} onClick={onClose} />
              }
            >
              {name}
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody>
            <DealAnswer {...props} why={why} />
          </DrawerBody>
        </>
      )}
    </OverlayDrawer>
  );
}

function DealAnswer({ why, onGoTo, onChangeRule, onQualify }: DealDrawerProps & { readonly why: DealWhy }) {
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const words = pipelinePaneWords(language);
  const text = words.why;
  const { stages, nextSteps } = nameWords(language);
  const { deal, qualification, next } = why;
  const [copied, setCopied] = useState(false);
  const who = dotted([deal.account !== deal.name && deal.account, deal.owner]);
  const code = deal.stage as 1 | 2 | 3 | 4 | 5;
  const signed = (value: number): string => `${value >= 0 ? '+' : '−'}${formats.full(Math.abs(value))}`;
  const copy = (formula: string): void => {
    // Older Office web views refuse the clipboard: the formula stays on screen to be selected by hand.
    void navigator.clipboard?.writeText(formula).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  const { texts, none } = words.qualify;
  const listed = (keys: readonly (keyof typeof texts)[]): string =>
    keys.length === 0 ? none : keys.map((key) => texts[key]).join(language === 'zh-CN' ? '、' : ', ');
  return (
    <div className={styles.body}>
      <div className={styles.section}>
        {who !== '' && <Text>{who}</Text>}
        <Text weight="semibold">
          {Number.isNaN(deal.amount)
            ? text.noAmount
            : fill(text.inputs, {
                amount: formats.full(deal.amount),
                probability: formats.percent(why.probability),
                weighted: formats.full(deal.weighted),
              })}
        </Text>
        <Text>{fill(text.stage, { name: why.stageName, stage: stages[code] })}</Text>
        <Text>{text.weighing[why.weighing]}</Text>
        <Text>
          {Number.isNaN(deal.days)
            ? text.daysNone
            : fill(text.days, { days: formats.count(deal.days), limit: formats.count(Math.floor(deal.limit)) })}
        </Text>
        {deal.isStalled && <Text>{text.stalled}</Text>}
        <Text>
          {Number.isNaN(deal.close) ? text.closeNone : fill(text.close, { date: formats.date(isoText(deal.close)) })}
        </Text>
        {deal.isSlipped && <Text>{text.slipped}</Text>}
      </div>
      <div className={styles.section}>
        <Caption1 className={styles.muted}>{text.moves}</Caption1>
        {next && (
          <Text>{fill(text.next, { stage: stages[next.stage as keyof typeof stages], by: signed(next.by) })}</Text>
        )}
        {!Number.isNaN(deal.amount) && <Text>{fill(text.lost, { by: signed(-deal.weighted) })}</Text>}
        <Text>{fill(text.node, { node: nextSteps[code].keyNode, bring: nextSteps[code].bring })}</Text>
      </div>
      <div className={styles.section}>
        <Caption1 className={styles.muted}>{text.qualification}</Caption1>
        <Text>
          {qualification
            ? fill(text.grade, { grade: qualification.grade, score: formats.index(qualification.score) })
            : text.noGrade}
        </Text>
        {qualification && qualification.stops.length > 0 && (
          <Text>{fill(text.stop, { fits: listed(qualification.stops) })}</Text>
        )}
        {qualification && qualification.missing.length > 0 && (
          <Text>{fill(text.missing, { elements: listed(qualification.missing) })}</Text>
        )}
        <div className={styles.actions}>
          <Button size="small" appearance="primary" onClick={() => onQualify(deal.row)}>
            {text.qualify}
          </Button>
          <Button size="small" onClick={() => onGoTo(deal.row)}>
            {text.select}
          </Button>
          <Button size="small" onClick={onChangeRule}>
            {text.change}
          </Button>
        </div>
      </div>
      {why.formula !== null && (
        <div className={styles.section}>
          <div className={styles.spread}>
            <Caption1 className={styles.muted}>{text.formula}</Caption1>
            <Button size="small" onClick={() => copy(why.formula ?? '')}>
              {copied ? pane.app.copied : pane.app.copy}
            </Button>
          </div>
          <code className={styles.formula}>{why.formula}</code>
        </div>
      )}
    </div>
  );
}
