import { Caption1, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BridgeDeal, BridgeStep, BridgeView } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { reviewPaneWords } from '../../locales/review-pane';
import { dotted } from '../components/dotted';
import { plural } from '../components/plural';
import { useWords } from '../shell/words';
import { PlainTable } from './PlainTable';
import { RowList } from './RowList';
import { signed } from './signed';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  bars: { display: 'flex', flexDirection: 'column', rowGap: '2px', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) 64px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  track: { position: 'relative', height: '16px' },
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid transparent`,
    boxSizing: 'border-box',
    '@media (forced-colors: active)': { border: '2px solid CanvasText' },
  },
  level: { backgroundColor: tokens.colorPaletteBlueForeground2 },
  up: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  // Less is lighter and framed, so that it is told apart in grey print too.
  down: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteBlueBorderActive}`,
  },
  part: {
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  amount: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** From the open pipeline of then to that of now, as bars or as a table, and the deals behind each step. */
export function BridgePart({ bridge }: { readonly bridge: BridgeView }) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const text = reviewPaneWords(language).bridge;
  const steps = reviewWords(language).bridge;
  const [isTable, setTable] = useState(false);
  const slipped = bridge.steps.find(({ step }) => step === 'slipped');
  const amountOf = (step: BridgeStep, amount: number, format: (value: number) => string): string =>
    step === 'opening' || step === 'closing' || step === 'slipped' ? format(amount) : signed(amount, format);

  return (
    <div className={styles.root}>
      {isTable ? (
        <PlainTable
          caption={text.caption}
          headers={[text.step, text.deals, text.amount]}
          rows={bridge.steps.map(({ step, deals, amount }) => [
            steps[step],
            formats.count(deals),
            amountOf(step, amount, formats.full),
          ])}
        />
      ) : (
        <ul className={styles.bars} aria-label={text.caption}>
          {spans(bridge).map(({ step, deals, amount, from, to }) => {
            const said = { step: steps[step], amount: amountOf(step, amount, formats.full) };
            const label = plural(deals, text.barOne, text.bar, { ...said, deals: formats.count(deals) });
            const look =
              step === 'slipped'
                ? styles.part
                : step === 'opening' || step === 'closing'
                  ? styles.level
                  : amount < 0
                    ? styles.down
                    : styles.up;
            return (
              <li key={step} className={styles.row} title={label}>
                <Text size={200}>{steps[step]}</Text>
                <span role="img" aria-label={label} className={styles.track}>
                  <span
                    className={mergeClasses(styles.bar, look)}
                    style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
                  />
                </span>
                <Text size={200} className={styles.amount} aria-hidden>
                  {amountOf(step, amount, formats.compact)}
                </Text>
              </li>
            );
          })}
        </ul>
      )}
      <Link as="button" onClick={() => setTable(!isTable)}>
        {isTable ? text.asBars : text.asTable}
      </Link>
      {slipped && slipped.deals > 0 && (
        <Text size={200}>
          {plural(slipped.deals, text.slippedOne, text.slipped, {
            amount: formats.full(slipped.amount),
            deals: formats.count(slipped.deals),
          })}
        </Text>
      )}
      <Caption1 className={styles.muted}>{bridge.isExact ? text.exact : text.notExact}</Caption1>
      {bridge.deals.length > 0 && (
        <>
          <Caption1 className={styles.muted}>{text.list}</Caption1>
          <RowList
            label={text.list}
            length={bridge.deals.length}
            rowAt={(place) => {
              const deal = bridge.deals[place]!;
              const amount = (format: (value: number) => string): string => amountOf(deal.step, deal.amount, format);
              return {
                name: deal.account === '' ? deal.id : deal.account,
                detail: dotted([steps[deal.step], deal.account !== '' && deal.id, changeOf(deal)]),
                value: amount(formats.compact),
                full: amount(formats.full),
              };
            }}
          />
        </>
      )}
    </div>
  );

  function changeOf({ before, now }: BridgeDeal): string {
    if (before === null || now === null || before === now) return '';
    return fill(text.from, { before: formats.compact(before), now: formats.compact(now) });
  }
}

interface Span {
  readonly step: BridgeStep;
  readonly deals: number;
  readonly amount: number;
  /** Parts of the width, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** Where each bar stands: levels from zero, what comes and goes from where the one before it ended. */
function spans({ steps }: BridgeView): readonly Span[] {
  let at = 0;
  const ends = steps.map(({ step, deals, amount }) => {
    if (step === 'opening') at = amount;
    if (step === 'opening' || step === 'closing' || step === 'slipped') return { step, deals, amount, a: 0, b: amount };
    const a = at;
    at += amount;
    return { step, deals, amount, a, b: at };
  });
  const low = Math.min(0, ...ends.flatMap(({ a, b }) => [a, b]));
  const high = Math.max(0, ...ends.flatMap(({ a, b }) => [a, b]));
  const width = high - low || 1;
  return ends.map(({ step, deals, amount, a, b }) => ({
    step,
    deals,
    amount,
    from: (Math.min(a, b) - low) / width,
    to: (Math.max(a, b) - low) / width,
  }));
}
