import { makeStyles, tokens } from '@fluentui/react-components';
import type { Rules } from '../../../engine/rules/rules';
import { customerTypeWords } from '../../../locales/customer-types';
import { RuleNumber } from '../../components/RuleNumber';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** The cuts of the customer types: scores of 0 to 100. Outside its range a cut would break the order of the types. */
export function TypeRules({ rules, onRules }: { readonly rules: Rules; readonly onRules: (rules: Rules) => void }) {
  const styles = useStyles();
  const { language } = useWords();
  const words = customerTypeWords(language).pane;
  const influence = rules['segment.influenceCuts'];
  return (
    <div className={styles.root}>
      {influence.map((cut, index) => (
        <RuleNumber
          key={index}
          label={words.rulesInfluence[index as 0 | 1]}
          value={cut}
          min={index === 0 ? 0 : (influence[0] ?? 0) + 1}
          max={index === 0 ? (influence[1] ?? 100) - 1 : 100}
          onValue={(value) =>
            onRules({ ...rules, 'segment.influenceCuts': influence.map((one, at) => (at === index ? value : one)) })
          }
        />
      ))}
      <RuleNumber
        label={words.rulesStrategic}
        value={rules['segment.strategicCut']}
        min={0}
        max={100}
        onValue={(value) => onRules({ ...rules, 'segment.strategicCut': value })}
      />
    </div>
  );
}
