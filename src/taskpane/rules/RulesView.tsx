import {
  Badge,
  Caption1,
  Field,
  Radio,
  RadioGroup,
  SpinButton,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ruleFields } from '../../engine/rules/declarations';
import { changedRules, defaultRules, ruleNames } from '../../engine/rules/rules';
import type { RuleName, Rules } from '../../engine/rules/rules';
import { Page } from '../components/Page';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  rule: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  spin: { width: '112px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

interface RulesViewProps {
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
  readonly onLeave: () => void;
}

/** Every rule with its meaning, origin and value; drawn from the declarations, so that a new rule is here by itself. */
export default function RulesView({ rules, onRules, onLeave }: RulesViewProps) {
  const styles = useStyles();
  const { pane, rule: text } = useWords();
  const changed = changedRules(rules);
  return (
    <Page
      title={pane.home.rules}
      focusKey="rules"
      back={{ text: fill(pane.app.backTo, { place: pane.home.place }), onBack: onLeave }}
      primary={{ text: pane.rules.reset, disabled: changed.length === 0, onAction: () => onRules(defaultRules) }}
    >
      <Text size={200}>{pane.rules.intro}</Text>
      <ul className={styles.list}>
        {ruleNames.map((name) => (
          <li key={name} className={styles.rule}>
            <div className={styles.head}>
              <Subtitle2 as="h2">{text.label(name)}</Subtitle2>
              <Badge appearance="tint" color={changed.includes(name) ? 'brand' : 'informative'} shape="rounded">
                {changed.includes(name) ? pane.rules.yours : pane.rules[ruleFields[name].origin]}
              </Badge>
            </div>
            <Caption1 className={styles.muted}>{text.meaning(name)}</Caption1>
            <RuleValue name={name} rules={rules} onRules={onRules} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function RuleValue({ name, rules, onRules }: Omit<RulesViewProps, 'onLeave'> & { readonly name: RuleName }) {
  const styles = useStyles();
  const { pane, formats, rule: text } = useWords();
  const field = ruleFields[name];
  const value = rules[name];
  const label = text.label(name);
  const set = (next: unknown): void => onRules({ ...rules, [name]: next });

  if (field.kind === 'choice') {
    return (
      <Field>
        <RadioGroup aria-label={label} value={String(value)} onChange={(_, data) => set(data.value)}>
          {field.choices.map((choice) => (
            <Radio key={choice} value={choice} label={text.choice(choice)} />
          ))}
        </RadioGroup>
      </Field>
    );
  }
  if (field.kind === 'number' && typeof value === 'number') {
    return (
      <SpinButton
        incrementButton={{ 'aria-label': pane.app.increase }}
        decrementButton={{ 'aria-label': pane.app.decrease }}
        className={styles.spin}
        aria-label={label}
        min={1}
        max={100}
        value={value * 100}
        displayValue={formats.percent(value)}
        onChange={(_, data) => {
          const typed = data.value ?? parseFloat(data.displayValue ?? '');
          if (typed > field.min * 100 && typed <= field.max * 100) set(Math.round(typed * 100) / 1e4);
        }}
      />
    );
  }
  if (Array.isArray(value) && value.length > 0) {
    return <Text>{value.map((one) => (typeof one === 'number' ? formats.percent(one) : one)).join(' / ')}</Text>;
  }
  return <Text>{typeof value === 'string' && value !== '' ? formats.date(value) : pane.rules.none}</Text>;
}
