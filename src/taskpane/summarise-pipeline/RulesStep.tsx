import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Field,
  Input,
  Radio,
  RadioGroup,
  SpinButton,
  Text,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { readRates } from '../../engine/pipeline/currencies';
import type { Rules } from '../../engine/rules/rules';
import type { PipelineEffect } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { ProblemBar } from '../components/ProblemBar';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import type { Task } from '../components/use-task';
import { useWords } from '../shell/words';
import { ProbabilityTable } from './ProbabilityTable';
import { STAGES } from './pipeline-rules';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  box: { minWidth: 0, width: '100%' },
  spin: { minWidth: 0, width: '100%' },
  effect: { display: 'flex', flexDirection: 'column', minHeight: '40px' },
  muted: { color: tokens.colorNeutralForeground3 },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  accordion: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

interface RulesStepProps {
  readonly rules: Rules;
  readonly effect: PipelineEffect | null;
  readonly task: Task;
  readonly onRules: (rules: Rules) => void;
}

/** Step 3: as-of day, target, probabilities by the rule and by own history side by side, and what a change does at once. */
export function RulesStep({ rules, effect, task, onRules }: RulesStepProps) {
  const styles = useStyles();
  const words = useWords();
  const { formats, language } = words;
  const text = pipelinePaneWords(language).rules;
  const sentences = effect ? effectSentences(effect, words) : [];
  useSettledAnnouncement(sentences.join(' '));
  const set = (change: Partial<Rules>): void => onRules({ ...rules, ...change });

  return (
    <>
      <div className={styles.pair}>
        <Field label={text.asOf} hint={text.asOfHint}>
          <Input
            type="date"
            className={styles.box}
            value={rules.asOf}
            onChange={(_, data) => set({ asOf: data.value })}
          />
        </Field>
        <Field label={text.target} hint={text.targetHint}>
          <Input
            type="number"
            inputMode="decimal"
            min={0}
            className={styles.box}
            value={String(rules['pipeline.target'])}
            onChange={(_, data) => {
              const typed = data.value === '' ? 0 : Number(data.value);
              if (typed >= 0 && typed <= 1e15) set({ 'pipeline.target': typed });
            }}
          />
        </Field>
      </div>
      <Field label={text.weighing}>
        <RadioGroup
          layout="horizontal"
          value={rules['pipeline.weighing']}
          onChange={(_, data) => set({ 'pipeline.weighing': data.value === 'learned' ? 'learned' : 'rule' })}
        >
          <Radio value="rule" label={text.rule} />
          <Radio value="learned" label={text.learned} />
        </RadioGroup>
      </Field>
      <Caption1 className={styles.muted}>{text.learnedHint}</Caption1>
      <ProbabilityTable rules={rules} effect={effect} onRules={onRules} />

      <div className={styles.effect} aria-busy={task.busy}>
        {task.problem && <ProblemBar problem={task.problem} />}
        {sentences.map((sentence, index) => (
          <Text key={index} size={index === 0 ? 300 : 200} weight={index === 0 ? 'semibold' : 'regular'}>
            {sentence}
          </Text>
        ))}
      </div>

      <Accordion collapsible className={styles.accordion}>
        <AccordionItem value="coverage">
          <AccordionHeader as="h3">{text.coverage}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <NumberBox
              label={text.coverage}
              value={rules['pipeline.coverage']}
              min={0.1}
              max={100}
              step={0.5}
              show={formats.index}
              onValue={(value) => set({ 'pipeline.coverage': value })}
            />
            <Field label={text.period}>
              <RadioGroup
                layout="horizontal"
                value={rules['pipeline.period']}
                onChange={(_, data) => set({ 'pipeline.period': data.value === 'quarter' ? 'quarter' : 'month' })}
              >
                <Radio value="month" label={text.month} />
                <Radio value="quarter" label={text.quarter} />
              </RadioGroup>
            </Field>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="stalled">
          <AccordionHeader as="h3">{text.stalled}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <NumberBox
              label={text.factor}
              value={rules['pipeline.stalledFactor']}
              min={1}
              max={10}
              step={0.1}
              show={formats.index}
              onValue={(value) => set({ 'pipeline.stalledFactor': value })}
            />
            {STAGES.map((stage) => (
              <NumberBox
                key={stage}
                label={fill(text.days, { stage: nameWords(language).stages[stage] })}
                value={rules['pipeline.stageDays'][stage - 1] ?? 0}
                min={0}
                max={3650}
                step={5}
                show={formats.count}
                onValue={(value) =>
                  set({
                    'pipeline.stageDays': rules['pipeline.stageDays'].map((days, k) =>
                      k === stage - 1 ? Math.round(value) : days,
                    ),
                  })
                }
              />
            ))}
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="sure">
          <AccordionHeader as="h3">{text.sure}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <NumberBox
              label={text.commit}
              value={rules['pipeline.commit'] * 100}
              min={1}
              max={100}
              step={5}
              show={(value) => formats.percent(value / 100)}
              onValue={(value) => set({ 'pipeline.commit': value / 100 })}
            />
            <NumberBox
              label={text.bestCase}
              value={rules['pipeline.bestCase'] * 100}
              min={1}
              max={100}
              step={5}
              show={(value) => formats.percent(value / 100)}
              onValue={(value) => set({ 'pipeline.bestCase': value / 100 })}
            />
            <NumberBox
              label={text.fewCases}
              value={rules['pipeline.fewCases']}
              min={0}
              max={1000}
              step={5}
              show={formats.count}
              onValue={(value) => set({ 'pipeline.fewCases': Math.round(value) })}
            />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="rates">
          <AccordionHeader as="h3">{text.rates}</AccordionHeader>
          <AccordionPanel>
            <Rates rules={rules} onRates={(rates) => set({ 'currency.rates': rates })} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

function NumberBox(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly show: (value: number) => string;
  readonly onValue: (value: number) => void;
}) {
  const { label, value, min, max, step, show, onValue } = props;
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <Field label={label}>
      <SpinButton
        size="small"
        className={styles.spin}
        incrementButton={{ 'aria-label': pane.app.increase }}
        decrementButton={{ 'aria-label': pane.app.decrease }}
        min={min}
        max={max}
        step={step}
        value={value}
        displayValue={show(value)}
        onChange={(_, data) => {
          const typed = data.value ?? parseFloat(data.displayValue ?? '');
          if (Number.isFinite(typed)) onValue(Math.min(max, Math.max(min, typed)));
        }}
      />
    </Field>
  );
}

function Rates({ rules, onRates }: { readonly rules: Rules; readonly onRates: (rates: readonly string[]) => void }) {
  const { language } = useWords();
  const text = pipelinePaneWords(language).rules;
  const lines = rules['currency.rates'];
  const wrong = readRates(lines).unreadable[0];
  return (
    <Field
      label={text.rates}
      hint={text.ratesHint}
      validationState={wrong === undefined ? 'none' : 'error'}
      validationMessage={wrong === undefined ? undefined : fill(text.ratesWrong, { text: wrong })}
    >
      <Textarea
        rows={3}
        defaultValue={lines.join('\n')}
        onChange={(_, data) =>
          onRates(
            data.value
              .split(/[\n,，、;；]/)
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          )
        }
      />
    </Field>
  );
}

function effectSentences(
  effect: PipelineEffect,
  { formats, language }: ReturnType<typeof useWords>,
): readonly string[] {
  const text = pipelinePaneWords(language).rules;
  const [before, after] = [formats.compact(effect.weightedBefore), formats.compact(effect.weighted)];
  const sentences = [fill(before === after ? text.same : text.effect, { before, after })];
  if (effect.coverage !== null) sentences.push(fill(text.coverageEffect, { multiple: formats.index(effect.coverage) }));
  if (effect.stalledBefore !== effect.stalled) {
    const counts = { before: formats.count(effect.stalledBefore), after: formats.count(effect.stalled) };
    sentences.push(fill(text.stalledEffect, counts));
  }
  return sentences;
}
