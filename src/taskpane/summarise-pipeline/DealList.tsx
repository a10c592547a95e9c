import { Button, Caption1, Link, Text, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { DealRow, PipelinePreview } from '../../jobs/summarise-pipeline/contract';
import { isoText } from '../../engine/core/serial-day';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { useWords } from '../shell/words';
import { dotted } from '../components/dotted';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  muted: { color: tokens.colorNeutralForeground3 },
  amount: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  why: { minWidth: 'auto' },
  more: { marginTop: tokens.spacingVerticalS },
});

/** Drawn at first; more on request, never the whole of a long list. */
const FIRST = 8;
const STEP = 50;
const MOST = 200;

interface DealListProps {
  readonly label: string;
  readonly preview: PipelinePreview;
  readonly rows: Uint32Array;
  /** Row number on the sheet of data row 0. */
  readonly firstRow: number;
  readonly onWhy: (row: number) => void;
}

/** Deals with what matters of each; arrows walk from one to the next, Enter asks why. */
export function DealList({ label, preview, rows, firstRow, onWhy }: DealListProps) {
  const styles = useStyles();
  const words = useWords();
  const { pane, formats, language } = words;
  const text = pipelinePaneWords(language).preview;
  const [shown, setShown] = useState(FIRST);
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const left = rows.length - shown;
  return (
    <div>
      <ul className={styles.list} aria-label={label} {...arrows}>
        {Array.from(rows.subarray(0, shown), (row) => {
          const deal = preview.deal(row);
          const name = dealName(deal, firstRow, language);
          return (
            <li key={row} className={styles.item}>
              <span className={styles.texts}>
                <Text className={styles.name} title={name}>
                  {name}
                </Text>
                <Caption1 className={styles.muted}>{detail(deal, words)}</Caption1>
              </span>
              <Text className={styles.amount} title={formats.full(deal.amount)}>
                {Number.isNaN(deal.amount) ? '' : formats.compact(deal.amount)}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                className={styles.why}
                aria-label={fill(text.whyOf, { name })}
                onClick={() => onWhy(row)}
              >
                {text.why}
              </Button>
            </li>
          );
        })}
      </ul>
      {left > 0 && shown < MOST && (
        <Link as="button" className={styles.more} onClick={() => setShown(Math.min(MOST, shown + STEP))}>
          {fill(pane.check.more, { count: formats.count(left) })}
        </Link>
      )}
      {left > 0 && shown >= MOST && (
        <Caption1 className={styles.muted}>
          {fill(text.shown, { count: formats.count(shown), all: formats.count(rows.length) })}
        </Caption1>
      )}
    </div>
  );
}

export function dealName(deal: DealRow, firstRow: number, language: Parameters<typeof pipelinePaneWords>[0]): string {
  return deal.name === '' ? fill(pipelinePaneWords(language).preview.deal, { row: firstRow + deal.row }) : deal.name;
}

/** "Acme · Proposal · 80 days, limit 60 · due 12 Oct 2026": what is known of it. */
function detail(deal: DealRow, { formats, language }: ReturnType<typeof useWords>): string {
  const text = pipelinePaneWords(language).preview;
  const parts: string[] = [];
  if (deal.account !== '' && deal.account !== deal.name) parts.push(deal.account);
  parts.push(nameWords(language).stages[deal.stage as 1 | 2 | 3 | 4 | 5]);
  if (!Number.isNaN(deal.days)) {
    const days = { days: formats.count(deal.days), limit: formats.count(Math.floor(deal.limit)) };
    parts.push(fill(Number.isNaN(deal.limit) ? text.daysOnly : text.days, days));
  }
  if (!Number.isNaN(deal.close)) parts.push(fill(text.due, { date: formats.date(isoText(deal.close)) }));
  if (deal.grade !== null) parts.push(deal.grade);
  return dotted(parts);
}
