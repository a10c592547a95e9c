import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Caption1,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { scoreParts } from '../../engine/relationship/relationship-score';
import { roles } from '../../engine/relationship/roles';
import { ruleFields } from '../../engine/rules/declarations';
import { changedRules } from '../../engine/rules/rules';
import type { RuleName, Rules } from '../../engine/rules/rules';
import type { ScoreEffect } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { ProblemBar } from '../components/ProblemBar';
import { plural } from '../components/plural';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import type { Task } from '../components/use-task';
import { useWords } from '../shell/words';
import { RuleNumber } from '../components/RuleNumber';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  effect: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  accordion: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

/** Rules of one number, in the last part of the step. */
const SINGLE = [
  'care.otherDays', 'care.aheadDays', 'touch.days', 'complaints.days', 'relationship.years', 'relationship.largeTiers',
  'relationship.goodFrom', 'risk.listFrom',
] as const satisfies readonly RuleName[]; // prettier-ignore

interface RulesStepProps {
  readonly rules: Rules;
  readonly effect: ScoreEffect | null;
  readonly task: Task;
  readonly onRules: (rules: Rules) => void;
}

/** Step 3: bands, weights, care plan, where they come from, and what a change does at once. */
export function RulesStep({ rules, effect, task, onRules }: RulesStepProps) {
  const styles = useStyles();
  const { language, formats, rule } = useWords();
  const words = relationshipPaneWords(language).rules;
  const { names } = relationshipWords(language);
  const sentences = effect ? effectSentences(effect, words, formats.count) : [];
  useSettledAnnouncement(sentences.join(' '));
  const setNumber = (name: RuleName, index: number, value: number): void => {
    const now = rules[name];
    const next = Array.isArray(now) ? (now as readonly number[]).map((one, k) => (k === index ? value : one)) : value;
    onRules({ ...rules, [name]: next });
  };
  const list = (name: RuleName, labels: readonly string[], step = 1) => {
    const field = ruleFields[name] as { readonly min: number; readonly max: number };
    return labels.map((label, index) => (
      <RuleNumber
        key={label}
        label={label}
        value={(rules[name] as readonly number[])[index] ?? 0}
        min={field.min}
        max={field.max}
        step={step}
        onValue={(value) => setNumber(name, index, value)}
      />
    ));
  };

  return (
    <>
      <fieldset className={styles.group}>
        <Head text={words.bands} rule="relationship.bands" rules={rules} />
        {list('relationship.bands', words.bandOf)}
      </fieldset>
      {task.problem && <ProblemBar problem={task.problem} />}
      {effect && (
        <div className={styles.effect}>
          {sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </div>
      )}
      <Accordion collapsible className={styles.accordion}>
        <AccordionItem value="weights">
          <AccordionHeader as="h3">{words.weights}</AccordionHeader>
          <AccordionPanel>
            <fieldset className={styles.group}>
              <Caption1 className={styles.muted}>{words.weightsHint}</Caption1>
              <Head rule="relationship.weights" rules={rules} />
              {list(
                'relationship.weights',
                scoreParts.map((part) => names.parts[part]),
              )}
            </fieldset>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="roles">
          <AccordionHeader as="h3">{rule.label('roles.weights')}</AccordionHeader>
          <AccordionPanel>
            <fieldset className={styles.group}>
              <Caption1 className={styles.muted}>{rule.meaning('roles.weights')}</Caption1>
              <Head rule="roles.weights" rules={rules} />
              {list(
                'roles.weights',
                roles.map((role) => nameWords(language).roles[role]),
              )}
            </fieldset>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="care">
          <AccordionHeader as="h3">{words.care}</AccordionHeader>
          <AccordionPanel>
            <fieldset className={styles.group}>
              <Head rule="care.days" rules={rules} />
              {list(
                'care.days',
                ['A', 'B', 'C', 'D'].map((tier) => fill(words.careOf, { tier })),
              )}
              <RadioGroup
                aria-label={rule.label('care.count')}
                value={rules['care.count']}
                onChange={(_, data) => onRules({ ...rules, 'care.count': data.value as Rules['care.count'] })}
              >
                {ruleFields['care.count'].choices.map((choice) => (
                  <Radio key={choice} value={choice} label={rule.choice(choice)} />
                ))}
              </RadioGroup>
            </fieldset>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="more">
          <AccordionHeader as="h3">{words.more}</AccordionHeader>
          <AccordionPanel>
            <fieldset className={styles.group}>
              {SINGLE.map((name) => (
                <RuleNumber
                  key={name}
                  label={rule.label(name)}
                  value={rules[name]}
                  min={Math.max(ruleFields[name].min, name === 'relationship.years' ? 1 : 0)}
                  max={ruleFields[name].max}
                  onValue={(value) => setNumber(name, 0, value)}
                />
              ))}
              <Caption1 className={styles.muted}>{rule.meaning('relationship.satisfaction')}</Caption1>
              {list('relationship.satisfaction', [
                `${rule.label('relationship.satisfaction')} ↓`,
                `${rule.label('relationship.satisfaction')} ↑`,
              ])}
            </fieldset>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

function Head({ text, rule, rules }: { readonly text?: string; readonly rule: RuleName; readonly rules: Rules }) {
  const styles = useStyles();
  const { pane } = useWords();
  const isChanged = changedRules(rules).includes(rule);
  return (
    <div className={styles.head}>
      <Text as="span" weight="semibold">
        {text ?? ''}
      </Text>
      <Badge appearance="tint" color={isChanged ? 'brand' : 'informative'} shape="rounded">
        {isChanged ? pane.rules.yours : pane.rules[ruleFields[rule].origin]}
      </Badge>
    </div>
  );
}

function effectSentences(
  { bands, moved }: ScoreEffect,
  words: ReturnType<typeof relationshipPaneWords>['rules'],
  count: (value: number) => string,
): readonly string[] {
  const counts = Object.fromEntries(bands.map(({ band, accounts }) => [band, count(accounts)]));
  return [
    fill(words.effect, counts),
    moved === 0 ? words.notMoved : plural(moved, words.movedOne, words.moved, { count: count(moved) }),
  ];
}
