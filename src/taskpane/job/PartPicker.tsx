import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Dropdown,
  Field,
  Option,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Match, SourceRef, SourceSummary } from '../../jobs/contract';
import { Busy } from '../components/Busy';
import { EmptyState } from '../components/EmptyState';

import { ProblemBar } from '../components/ProblemBar';
import type { Task } from '../components/use-task';
import { fill } from '../../locales/language';
import { moreColumnWords } from '../../locales/more-columns';
import { useWords } from '../shell/words';
import { ColumnBox } from './ColumnBox';
import { confidenceOf } from './job-part';
import type { ColumnQuestion, JobPart, PartState } from './job-part';

const useStyles = makeStyles({
  source: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  kinds: { flexWrap: 'wrap' },
  columns: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    border: 'none',
    margin: 0,
    padding: 0,
  },
  box: { minWidth: 0 },
  accordion: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  more: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  opened: {
    padding: 0,
    marginBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface PartPickerProps {
  readonly part: JobPart;
  readonly state: PartState;
  readonly sources: readonly SourceSummary[];
  readonly opening: boolean;
  readonly task: Task;
  readonly onSource: (source: SourceRef | null) => void;
  readonly onMatch: (match: Match) => void;
}

/** Where one source of a job stands, and which of its columns is what. */
export function PartPicker({ part, state, sources, opening, task, onSource, onMatch }: PartPickerProps) {
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const extra = moreColumnWords(language);
  const words = pane.data;
  const { source, opened, match } = state;
  const [picked, setPicked] = useState<SourceRef['kind'] | null>(null);
  // Until the person picks one, the kind is that of the source; an optional part without one is not used.
  const kind = source?.kind ?? picked ?? (part.required || opening ? 'sheet' : 'none');
  const ofKind = sources.filter((one) => one.ref.kind === kind);
  const names = ofKind.map((one) => nameOf(one.ref));
  const chosen = source && source.kind === kind ? nameOf(source) : undefined;

  const chooseKind = (next: SourceRef['kind'] | 'none'): void => {
    const first = sources.find((one) => one.ref.kind === next);
    if (next === 'none') setPicked(null);
    else setPicked(next);
    // A selection is taken when the person says so.
    onSource(next === 'sheet' || next === 'table' ? (first?.ref ?? null) : null);
  };

  const asked = part.questions.filter(({ isAsked }) => isAsked?.(match) ?? true);
  const more = asked.filter(({ isMore }) => isMore === true);
  const matched = more.filter(({ columnOf }) => columnOf(match) !== undefined).length;
  const box = ({ id, label, hint, required, columnOf, withColumn }: ColumnQuestion) => {
    const column = columnOf(match);
    return (
      <ColumnBox
        key={id}
        label={label}
        hint={hint}
        required={required}
        labels={opened?.labels ?? []}
        samples={opened?.samples ?? []}
        column={column}
        confidence={column === undefined ? undefined : confidenceOf(column, match, opened?.matches ?? [])}
        onColumn={(next) => onMatch(withColumn(match, next))}
      />
    );
  };

  return (
    <>
      <div className={styles.source}>
        <Field label={words.source}>
          <RadioGroup
            layout="horizontal"
            className={styles.kinds}
            value={kind}
            onChange={(_, data) => chooseKind(data.value as SourceRef['kind'] | 'none')}
          >
            <Radio value="sheet" label={words.sheet} />
            <Radio value="table" label={words.table} disabled={!sources.some((one) => one.ref.kind === 'table')} />
            <Radio value="selection" label={words.selection} />
            {!part.required && <Radio value="none" label={words.notUsed} />}
          </RadioGroup>
        </Field>
        {kind === 'selection' ? (
          <>
            <Caption1>{words.selectionHint}</Caption1>
            <Button onClick={() => onSource({ kind: 'selection', sheet: '', address: '' })}>
              {words.useSelection}
            </Button>
          </>
        ) : kind === 'none' ? null : (
          <Dropdown
            clearButton={{ 'aria-label': pane.app.clear }}
            className={styles.box}
            aria-label={kind === 'table' ? words.chooseTable : words.chooseSheet}
            placeholder={kind === 'table' ? words.chooseTable : words.chooseSheet}
            value={chosen ?? ''}
            selectedOptions={chosen === undefined ? [] : [chosen]}
            onOptionSelect={(_, data) => {
              const wanted = ofKind.find((one) => nameOf(one.ref) === data.optionValue);
              if (wanted) onSource(wanted.ref);
            }}
          >
            {names.map((name) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
        )}
      </div>

      <Busy
        on={opening && task.busy}
        text={fill(words.reading, { label: chosen ?? '' })}
        done={task.progress?.done}
        cancel={{ text: pane.app.cancel, onCancel: task.drop }}
      />
      {opening && task.problem && <ProblemBar problem={task.problem} />}

      {opened && opened.rows === 0 && <EmptyState title={words.emptyTitle} text={words.emptyText} />}
      {opened && opened.rows > 0 && (
        <fieldset className={styles.columns}>
          <legend className={styles.opened}>
            {fill(words.opened, { label: opened.label, rows: formats.count(opened.rows) })}
          </legend>
          {asked.filter(({ isMore }) => isMore !== true).map(box)}
          {more.length > 0 && (
            <Accordion collapsible className={styles.accordion}>
              <AccordionItem value="more">
                <AccordionHeader as="h3">
                  {matched === 0 ? extra.more : fill(extra.moreMatched, { count: formats.count(matched) })}
                </AccordionHeader>
                <AccordionPanel className={styles.more}>
                  <Caption1>{extra.moreHint}</Caption1>
                  {more.map(box)}
                </AccordionPanel>
              </AccordionItem>
            </Accordion>
          )}
        </fieldset>
      )}
    </>
  );
}

function nameOf(ref: SourceRef): string {
  return ref.kind === 'table' ? ref.table : ref.sheet;
}
