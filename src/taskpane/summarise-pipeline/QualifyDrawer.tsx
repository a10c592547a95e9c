import {
  Button,
  Caption1,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  OverlayDrawer,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { elements, fits, qualify } from '../../engine/pipeline/qualification';
import type { Rules } from '../../engine/rules/rules';
import type { DealRatings, DealWhy } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import { useWords } from '../shell/words';
import { dealName } from './DealList';

const useStyles = makeStyles({
  drawer: { width: '100%', maxWidth: '320px' },
  title: { outlineStyle: 'none', fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground3 },
  radios: { marginLeft: '-8px' },
  result: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  footer: { flexWrap: 'wrap' },
});

const RATINGS = ['1', '2', '3', '4', '5'] as const;
const RATED = [...elements, ...fits] as const;

interface QualifyDrawerProps {
  /** Null: closed. */
  readonly why: DealWhy | null;
  readonly rules: Rules;
  readonly firstRow: number;
  readonly hasNext: boolean;
  readonly onSave: (row: number, ratings: DealRatings) => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** Six elements and three fits of one deal; the grade and the stop signs follow at once. */
export function QualifyDrawer(props: QualifyDrawerProps) {
  const { why, onClose } = props;
  const styles = useStyles();
  const { language } = useWords();
  return (
    <OverlayDrawer
      open={why !== null}
      position="end"
      className={styles.drawer}
      aria-label={pipelinePaneWords(language).qualify.title}
      onOpenChange={(_, data) => !data.open && onClose()}
    >
      {why && <QualifyForm key={why.deal.row} {...props} why={why} />}
    </OverlayDrawer>
  );
}

function QualifyForm(props: QualifyDrawerProps & { readonly why: DealWhy }) {
  const { why, rules, firstRow, hasNext, onSave, onNext, onClose } = props;
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const words = pipelinePaneWords(language);
  const text = words.qualify;
  const [ratings, setRatings] = useState<DealRatings>(() => RATED.map((_, k) => why.ratings[k] ?? NaN));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const found = qualify(ratings, rules);
  const list = (keys: readonly (keyof typeof text.texts)[]): string =>
    keys.map((key) => text.texts[key]).join(language === 'zh-CN' ? '、' : ', ');
  const result = found
    ? fill(words.why.grade, { grade: found.grade, score: formats.index(found.score) })
    : words.why.noGrade;
  const stop = found && found.stops.length > 0 ? fill(words.why.stop, { fits: list(found.stops) }) : '';
  useSettledAnnouncement(`${result} ${stop}`.trim());
  const rate = (k: number, value: number): void => setRatings(ratings.map((one, at) => (at === k ? value : one)));
  const group = (from: number, names: readonly (typeof RATED)[number][]) =>
    names.map((name, k) => (
      <Field key={name} label={text.texts[name]}>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={Number.isNaN(ratings[from + k]) ? '' : String(ratings[from + k])}
          onChange={(_, data) => rate(from + k, Number(data.value))}
        >
          {RATINGS.map((value) => (
            <Radio key={value} value={value} label={value} />
          ))}
        </RadioGroup>
      </Field>
    ));
  const close = (): void => {
    onSave(why.deal.row, ratings);
    onClose();
  };
  return (
    <>
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2', ref: title, tabIndex: -1, className: styles.title }}
          action={
            <Button appearance="subtle" icon={<DismissRegular />} aria-label={pane.app.close} onClick={onClose} />
          }
        >
          {dealName(why.deal, firstRow, language)}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.body}>
          <Caption1 className={styles.muted}>{text.hint}</Caption1>
          <Subtitle2 as="h3">{text.elements}</Subtitle2>
          {group(0, elements)}
          <Subtitle2 as="h3">{text.fits}</Subtitle2>
          {group(elements.length, fits)}
          <Button size="small" appearance="subtle" onClick={() => setRatings(RATED.map(() => NaN))}>
            {pane.app.clear}
          </Button>
        </div>
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        <div className={styles.result}>
          <Text weight="semibold">{result}</Text>
          {stop !== '' && <Text size={200}>{stop}</Text>}
        </div>
        <Button appearance="primary" onClick={close}>
          {text.save}
        </Button>
        {hasNext && (
          <Button
            onClick={() => {
              onSave(why.deal.row, ratings);
              onNext();
            }}
          >
            {text.saveNext}
          </Button>
        )}
      </DrawerFooter>
    </>
  );
}
