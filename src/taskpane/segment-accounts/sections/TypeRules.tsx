import { Field, SpinButton, makeStyles, tokens } from '@fluentui/react-components';
import type { Rules } from '../../../engine/rules/rules';
import { customerTypeWords } from '../../../locales/customer-types';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  spin: { width: '96px', minWidth: 0, '& input': { minWidth: 0, width: '100%', textAlign: 'right' } },
});

/** The cuts of the customer types: scores of 0 to 100. */
export function TypeRules({ rules, onRules }: { readonly rules: Rules; readonly onRules: (rules: Rules) => void }) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const words = customerTypeWords(language).pane;
  const influence = rules['segment.influenceCuts'];
  const spin = (label: string, value: number, low: number, high: number, onValue: (value: number) => void) => (
    <Field key={label} label={label} orientation="horizontal">
      <SpinButton
        incrementButton={{ 'aria-label': pane.app.increase }}
        decrementButton={{ 'aria-label': pane.app.decrease }}
        className={styles.spin}
        min={low}
        max={high}
        value={value}
        onChange={(_, data) => {
          const typed = data.value ?? parseFloat(data.displayValue ?? '');
          // Outside its range a cut would break the order of the types.
          if (Number.isFinite(typed)) onValue(Math.min(high, Math.max(low, typed)));
        }}
      />
    </Field>
  );
  return (
    <div className={styles.root}>
      {influence.map((cut, index) =>
        spin(
          words.rulesInfluence[index as 0 | 1],
          cut,
          index === 0 ? 0 : (influence[0] ?? 0) + 1,
          index === 0 ? (influence[1] ?? 100) - 1 : 100,
          (value) =>
            onRules({ ...rules, 'segment.influenceCuts': influence.map((one, at) => (at === index ? value : one)) }),
        ),
      )}
      {spin(words.rulesStrategic, rules['segment.strategicCut'], 0, 100, (value) =>
        onRules({ ...rules, 'segment.strategicCut': value }),
      )}
    </div>
  );
}
