import { Caption1, Combobox, Label, Option, makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { CheckmarkCircleRegular, EditRegular, WarningRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { columnLetter } from '../components/column-letter';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import type { Confidence } from './job-part';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground3,
    minWidth: 0,
  },
  sure: { color: tokens.colorPaletteGreenForeground1 },
  check: { color: tokens.colorPaletteDarkOrangeForeground2, fontWeight: tokens.fontWeightSemibold },
  box: { minWidth: 0, width: '100%' },
  input: { minWidth: 0, width: '100%' },
  sample: { color: tokens.colorNeutralForeground3, marginLeft: 'auto', whiteSpace: 'nowrap' },
});

/** The option for no column; a combobox value cannot be empty text. */
const NONE = 'none';

interface ColumnBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly labels: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly column: number | undefined;
  readonly confidence: Confidence | undefined;
  readonly onColumn: (column: number | undefined) => void;
}

/** One column to match: which it is, how sure that is, and all others with a sample to choose from. Typing filters them. */
export function ColumnBox(props: ColumnBoxProps) {
  const { label, hint, required, labels, samples, column, confidence, onColumn } = props;
  const styles = useStyles();
  const id = useId('column');
  const { pane } = useWords();
  const words = pane.data;
  const [typed, setTyped] = useState<string | null>(null);

  const nameOf = (index: number): string => labels[index] || fill(words.column, { letter: columnLetter(index) });
  const sampleOf = (index: number): string => samples[index]?.find((text) => text !== '') ?? '';
  const shown = column === undefined ? '' : nameOf(column);
  const wanted = (typed ?? '').trim().toLowerCase();
  const options = labels.map((_, index) => index).filter((index) => nameOf(index).toLowerCase().includes(wanted));

  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Label htmlFor={id} required={required}>
          {label}
        </Label>
        <Status
          id={`${id}-status`}
          confidence={confidence}
          sample={column === undefined ? '' : sampleOf(column)}
          hint={hint}
        />
      </div>
      <Combobox
        id={id}
        className={styles.box}
        input={{ className: styles.input }}
        expandIcon={{ 'aria-label': pane.app.showChoices }}
        aria-describedby={`${id}-status`}
        placeholder={required ? words.choose : words.notUsed}
        value={typed ?? shown}
        selectedOptions={[column === undefined ? NONE : String(column)]}
        onChange={(event) => setTyped(event.target.value)}
        onOpenChange={(_, data) => {
          if (!data.open) setTyped(null);
        }}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_, data) => {
          setTyped(null);
          if (data.optionValue !== undefined)
            onColumn(data.optionValue === NONE ? undefined : Number(data.optionValue));
        }}
      >
        {!required && wanted === '' && (
          <Option value={NONE} text={words.notUsed}>
            {words.notUsed}
          </Option>
        )}
        {options.map((index) => (
          <Option key={index} value={String(index)} text={nameOf(index)}>
            {nameOf(index)}
            <Caption1 className={styles.sample} truncate wrap={false}>
              {sampleOf(index)}
            </Caption1>
          </Option>
        ))}
      </Combobox>
    </div>
  );
}

interface StatusProps {
  readonly id: string;
  readonly confidence: Confidence | undefined;
  readonly sample: string;
  readonly hint: string | undefined;
}

function Status({ id, confidence, sample, hint }: StatusProps) {
  const styles = useStyles();
  const words = useWords().pane.data;
  const [Icon, text, shade] =
    confidence === 'sure'
      ? [CheckmarkCircleRegular, words.sure, styles.sure]
      : confidence === 'check'
        ? [WarningRegular, fill(words.check, { sample }), styles.check]
        : confidence === 'chosen'
          ? [EditRegular, words.chosen, undefined]
          : [null, hint ?? '', undefined];
  return (
    <Caption1 id={id} className={mergeClasses(styles.status, shade)}>
      {Icon && <Icon aria-hidden />}
      <span>{text}</span>
    </Caption1>
  );
}
