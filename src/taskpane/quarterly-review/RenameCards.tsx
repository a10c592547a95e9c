import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RenameProposal } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { useWords } from '../shell/words';

const SHOWN = 3;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: { display: 'flex', flexDirection: 'column', rowGap: '2px', listStyle: 'none', alignItems: 'start' },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface RenameCardsProps {
  readonly proposals: readonly RenameProposal[];
  readonly onSame: (proposal: RenameProposal) => void;
}

/** Accounts that may be one under another name: nothing is joined unless the person says so. */
export function RenameCards({ proposals, onSame }: RenameCardsProps) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const text = reviewPaneWords(language).renames;
  const [shown, setShown] = useState(SHOWN);
  if (proposals.length === 0) return null;
  const left = proposals.length - shown;
  return (
    <section className={styles.root}>
      <Text as="h3" weight="semibold">
        {proposals.length === 1 ? text.title : fill(text.titleMany, { count: formats.count(proposals.length) })}
      </Text>
      <ul className={styles.list}>
        {proposals.slice(0, shown).map((proposal) => {
          const said = { before: proposal.nameBefore, now: proposal.nameNow };
          return (
            <li key={`${proposal.before} ${proposal.now}`} className={styles.item}>
              <Text>{`${proposal.nameBefore} → ${proposal.nameNow}`}</Text>
              <Caption1 className={styles.muted}>
                {fill(text.values, {
                  before: formats.compact(proposal.valueBefore ?? NaN),
                  now: formats.compact(proposal.valueNow ?? NaN),
                })}
              </Caption1>
              <Caption1 className={styles.muted}>{text[proposal.because]}</Caption1>
              <Button size="small" aria-label={fill(text.sameOf, said)} onClick={() => onSame(proposal)}>
                {text.same}
              </Button>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + 20)}>
          {fill(text.more, { count: formats.count(left) })}
        </Button>
      )}
    </section>
  );
}
