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
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { WhyAnswer } from '../../jobs/contract';
import { forcedFrame } from '../components/forced-frame';
import { TierBadge } from '../components/TierBadge';
import { plural } from '../components/plural';
import { fill } from '../../locales/language';
import { tierMethodWords } from '../../locales/tier-method';
import { useWords } from '../shell/words';
import { WhyType } from './sections/WhyType';
import { WhyBuying } from './sections/WhyBuying';
import { WhyMore } from './sections/WhyMore';
import { ruleText, whySentence } from './why-sentence';

const useStyles = makeStyles({
  drawer: { width: '100%', maxWidth: '320px' },
  title: {
    outlineStyle: 'none',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    overflowWrap: 'anywhere',
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
  },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  spread: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  track: {
    position: 'relative',
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    ...forcedFrame,
  },
  mark: {
    position: 'absolute',
    top: '-3px',
    width: '4px',
    height: '18px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

interface WhyDrawerProps {
  /** Null: closed. */
  readonly why: WhyAnswer | null;
  readonly valueName: string;
  readonly tierPlace: (tier: string) => number;
  readonly lastTier: string;
  readonly onSelectRows: () => void;
  readonly onChangeRule: () => void;
  readonly onClose: () => void;
}

/** Why this tier: the account's inputs, its place, the rule, and what would move it. */
export function WhyDrawer({
  why,
  valueName,
  tierPlace,
  lastTier,
  onSelectRows,
  onChangeRule,
  onClose,
}: WhyDrawerProps) {
  const styles = useStyles();
  const words = useWords();
  const { pane, formats } = words;
  const text = pane.why;
  const title = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const account = why?.account;

  useEffect(() => {
    if (account) title.current?.focus();
  }, [account]);

  const copy = (formula: string): void => {
    // Older Office web views refuse the clipboard: the formula stays on screen to be selected by hand.
    void navigator.clipboard?.writeText(formula).then(
      () => setCopied(formula),
      () => undefined,
    );
  };

  return (
    <OverlayDrawer
      open={why !== null}
      position="end"
      className={styles.drawer}
      onOpenChange={(_, data) => !data.open && onClose()}
      aria-label={account && fill(pane.preview.whyOf, { name: account.name, tier: account.tier })}
    >
      {why && account && (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              heading={{ as: 'h2', ref: title, tabIndex: -1, className: styles.title }}
              action={
                <Button appearance="subtle" icon={<DismissRegular />} aria-label={pane.app.close} onClick={onClose} />
              }
            >
              <span>{account.name}</span>
              <TierBadge tier={account.tier} place={tierPlace(account.tier)} />
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody>
            <div className={styles.body}>
              <div className={styles.section}>
                <Text weight="semibold">
                  {fill(text.inputs, {
                    value: valueName.charAt(0).toLocaleUpperCase(words.language) + valueName.slice(1),
                    amount: formats.full(account.value),
                    rank: formats.count(account.rank),
                    all: formats.count(why.accounts),
                  })}
                </Text>
                {account.profit !== null && <Text>{fill(text.profit, { amount: formats.full(account.profit) })}</Text>}
                <Text>{whySentence(why, words)}</Text>
                <div
                  className={styles.track}
                  role="img"
                  aria-label={fill(text.placeAlt, {
                    rank: formats.count(account.rank),
                    all: formats.count(why.accounts),
                  })}
                >
                  <div
                    className={styles.mark}
                    style={{ left: `calc(${placeShare(why) * 100}% - ${placeShare(why) * 4}px)` }}
                  />
                </div>
              </div>
              <div className={styles.section}>
                <Caption1 className={styles.muted}>{text.move}</Caption1>
                <div className={styles.line}>
                  <ArrowUpRegular aria-hidden />
                  <Text>
                    {why.up
                      ? fill(text.up, { tier: why.up.tier, by: formats.full(why.up.by) })
                      : tierPlace(account.tier) === 0
                        ? text.upNone
                        : tierMethodWords(words.language).upNowhere}
                  </Text>
                </div>
                <div className={styles.line}>
                  <ArrowDownRegular aria-hidden />
                  <Text>
                    {why.down
                      ? fill(text.down, { tier: why.down.tier, below: formats.full(why.down.below) })
                      : account.tier === lastTier
                        ? text.downNone
                        : tierMethodWords(words.language).downNowhere}
                  </Text>
                </div>
              </div>
              {why.type && <WhyType why={why.type} />}
              {why.buying && <WhyBuying buying={why.buying} />}
              {why.more && <WhyMore more={why.more} />}
              <div className={styles.section}>
                <div className={styles.spread}>
                  <Text>
                    {plural(why.rows.length, text.rowsOne, text.rows, { count: formats.count(why.rows.length) })}
                  </Text>
                  <Button
                    size="small"
                    aria-label={fill(text.selectLabel, { name: account.name })}
                    onClick={onSelectRows}
                  >
                    {text.select}
                  </Button>
                </div>
                <div className={styles.spread}>
                  <Text>{ruleText(why, words)}</Text>
                  <Button size="small" onClick={onChangeRule}>
                    {text.change}
                  </Button>
                </div>
              </div>
              <div className={styles.section}>
                <div className={styles.spread}>
                  <Caption1 className={styles.muted}>{text.formula}</Caption1>
                  <Button size="small" onClick={() => copy(why.formula)}>
                    {copied === why.formula ? pane.app.copied : pane.app.copy}
                  </Button>
                </div>
                <code className={styles.formula}>{why.formula}</code>
              </div>
            </div>
          </DrawerBody>
        </>
      )}
    </OverlayDrawer>
  );
}

function placeShare(why: WhyAnswer): number {
  return why.accounts <= 1 ? 0 : (why.account.rank - 1) / (why.accounts - 1);
}
