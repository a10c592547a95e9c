import { Caption1, Field, SpinButton, makeStyles, tokens } from '@fluentui/react-components';
import { ruleFields } from '../../../engine/rules/declarations';
import type { NumberField } from '../../../engine/rules/fields';
import type { RuleName, Rules } from '../../../engine/rules/rules';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  spin: { width: '112px', minWidth: 0, '& input': { minWidth: 0, width: '100%', textAlign: 'right' } },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Rules that are one number. */
export type NumberRule = { [N in RuleName]: (typeof ruleFields)[N] extends NumberField ? N : never }[RuleName];

interface NumberRulesProps {
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
}

/** A box for each of the numbers, with its meaning. */
export function NumberRules({ names, ...more }: NumberRulesProps & { readonly names: readonly NumberRule[] }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {names.map((name) => (
        <NumberOf key={name} name={name} {...more} />
      ))}
    </div>
  );
}

function NumberOf({ name, rules, onRules }: NumberRulesProps & { readonly name: NumberRule }) {
  const styles = useStyles();
  const { pane, formats, rule } = useWords();
  const field: NumberField = ruleFields[name];
  const isShare = field.unit === 'share';
  const scale = isShare ? 100 : 1;
  const value = rules[name];
  return (
    <Field label={rule.label(name)}>
      <SpinButton
        className={styles.spin}
        incrementButton={{ 'aria-label': pane.app.increase }}
        decrementButton={{ 'aria-label': pane.app.decrease }}
        // Zero itself is not allowed where the rule says above.
        min={field.above === true ? 1 : field.min * scale}
        max={field.max * scale}
        step={1}
        value={value * scale}
        displayValue={isShare ? formats.percent(value) : formats.count(value)}
        onChange={(_, data) => {
          const typed = data.value ?? parseFloat((data.displayValue ?? '').replace(/,/g, ''));
          const next = typed / scale;
          const isAllowed = next >= field.min && next <= field.max && !(field.above === true && next <= field.min);
          if (isAllowed) onRules({ ...rules, [name]: isShare ? next : Math.round(next) });
        }}
      />
      <Caption1 className={styles.muted}>{rule.meaning(name)}</Caption1>
    </Field>
  );
}
