import { Dropdown, Field, Option, makeStyles, tokens } from '@fluentui/react-components';
import type { Quarter } from '../../jobs/quarterly-review/contract';
import { reviewPaneWords } from '../../locales/review-pane';
import { useWords } from '../shell/words';
import { quarterText } from './quarter-text';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  box: { minWidth: 0, width: '100%' },
});

/** Quarters that may be chosen where the data names none: so many years back and one on. */
const YEARS_BACK = 5;

/** A year and one of its quarters: those that the data has, or any where values have no date. */
export function QuarterBoxes(props: {
  readonly quarter: Quarter;
  readonly proposed: Quarter;
  readonly quarters: readonly Quarter[];
  readonly onQuarter: (quarter: Quarter) => void;
}) {
  const { quarter, proposed, quarters, onQuarter } = props;
  const styles = useStyles();
  const { language } = useWords();
  const text = reviewPaneWords(language).rules;
  if (quarters.length > 0) {
    const shown = quarters.some((one) => one.year === proposed.year && one.quarter === proposed.quarter)
      ? quarters
      : [proposed, ...quarters];
    return (
      <Field label={text.quarter}>
        <Dropdown
          className={styles.box}
          value={quarterText(quarter, language)}
          selectedOptions={[`${quarter.year} ${quarter.quarter}`]}
          onOptionSelect={(_, data) => {
            const chosen = shown.find((one) => `${one.year} ${one.quarter}` === data.optionValue);
            if (chosen) onQuarter(chosen);
          }}
        >
          {shown.map((one) => (
            <Option key={`${one.year} ${one.quarter}`} value={`${one.year} ${one.quarter}`}>
              {quarterText(one, language)}
            </Option>
          ))}
        </Dropdown>
      </Field>
    );
  }
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, back) => String(proposed.year + 1 - back));
  return (
    <Field label={text.quarter}>
      <div className={styles.pair} role="group" aria-label={text.quarter}>
        <Dropdown
          className={styles.box}
          aria-label={text.year}
          value={String(quarter.year)}
          selectedOptions={[String(quarter.year)]}
          onOptionSelect={(_, data) => onQuarter({ ...quarter, year: Number(data.optionValue) })}
        >
          {years.map((year) => (
            <Option key={year} value={year}>
              {year}
            </Option>
          ))}
        </Dropdown>
        <Dropdown
          className={styles.box}
          aria-label={text.quarterOf}
          value={`Q${quarter.quarter}`}
          selectedOptions={[String(quarter.quarter)]}
          onOptionSelect={(_, data) => onQuarter({ ...quarter, quarter: Number(data.optionValue) })}
        >
          {['1', '2', '3', '4'].map((each) => (
            <Option key={each} value={each} text={`Q${each}`}>
              {`Q${each}`}
            </Option>
          ))}
        </Dropdown>
      </div>
    </Field>
  );
}
