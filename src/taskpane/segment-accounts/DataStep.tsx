import {
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
import type { OpenedSource, SourceRef, SourceSummary } from '../../jobs/contract';
import type { Match } from '../../jobs/contract';
import { Busy } from '../components/Busy';
import { EmptyState } from '../components/EmptyState';

import { ProblemBar } from '../components/ProblemBar';
import type { Task } from '../components/use-task';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { ColumnBox } from './ColumnBox';
import { columnOf, confidenceOf, withColumn } from './account-columns';
import type { ColumnRole } from './account-columns';

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
  opened: {
    padding: 0,
    marginBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

const ROLES: readonly ColumnRole[] = ['account', 'name', 'value', 'profit', 'date'];
const REQUIRED: ReadonlySet<ColumnRole> = new Set(['account', 'value']);

interface DataStepProps {
  readonly sources: readonly SourceSummary[];
  readonly source: SourceRef | null;
  readonly opened: OpenedSource | null;
  readonly match: Match;
  readonly task: Task;
  readonly onSource: (source: SourceRef) => void;
  readonly onMatch: (match: Match) => void;
}

/** Step 1: where the data stands, and which column is what. */
export function DataStep({ sources, source, opened, match, task, onSource, onMatch }: DataStepProps) {
  const styles = useStyles();
  const { pane, formats } = useWords();
  const words = pane.data;
  const [kind, setKind] = useState<SourceRef['kind']>(source?.kind ?? 'sheet');
  const ofKind = sources.filter((one) => one.ref.kind === kind);
  const names = ofKind.map((one) => nameOf(one.ref));
  const chosen = source && source.kind === kind ? nameOf(source) : undefined;

  const chooseKind = (next: SourceRef['kind']): void => {
    setKind(next);
    const first = sources.find((one) => one.ref.kind === next);
    if (next !== 'selection' && first) onSource(first.ref);
  };

  return (
    <>
      <div className={styles.source}>
        <Field label={words.source}>
          <RadioGroup
            layout="horizontal"
            className={styles.kinds}
            value={kind}
            onChange={(_, data) => chooseKind(data.value as SourceRef['kind'])}
          >
            <Radio value="sheet" label={words.sheet} />
            <Radio value="table" label={words.table} disabled={!sources.some((one) => one.ref.kind === 'table')} />
            <Radio value="selection" label={words.selection} />
          </RadioGroup>
        </Field>
        {kind === 'selection' ? (
          <>
            <Caption1>{words.selectionHint}</Caption1>
            <Button onClick={() => onSource({ kind: 'selection', sheet: '', address: '' })}>
              {words.useSelection}
            </Button>
          </>
        ) : (
          <Dropdown
            clearButton={{ 'aria-label': pane.app.clear }}
            className={styles.box}
            aria-label={kind === 'table' ? words.chooseTable : words.chooseSheet}
            placeholder={kind === 'table' ? words.chooseTable : words.chooseSheet}
            value={chosen ?? ''}
            selectedOptions={chosen === undefined ? [] : [chosen]}
            onOptionSelect={(_, data) => {
              const picked = ofKind.find((one) => nameOf(one.ref) === data.optionValue);
              if (picked) onSource(picked.ref);
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
        on={task.busy}
        text={fill(words.reading, { label: chosen ?? '' })}
        done={task.progress?.done}
        cancel={{ text: pane.app.cancel, onCancel: task.drop }}
      />
      {task.problem && <ProblemBar problem={task.problem} />}

      {opened && opened.rows === 0 && <EmptyState title={words.emptyTitle} text={words.emptyText} />}
      {opened && opened.rows > 0 && (
        <fieldset className={styles.columns}>
          <legend className={styles.opened}>
            {fill(words.opened, { label: opened.label, rows: formats.count(opened.rows) })}
          </legend>
          {ROLES.filter((role) => role !== 'name' || columnOf(match, 'account') !== undefined).map((role) => {
            const column = columnOf(match, role);
            return (
              <ColumnBox
                key={role}
                label={words[role]}
                hint={role === 'account' || role === 'date' ? undefined : words[`${role}Hint`]}
                required={REQUIRED.has(role)}
                labels={opened.labels}
                samples={opened.samples}
                column={column}
                confidence={column === undefined ? undefined : confidenceOf(column, match, opened.matches)}
                onColumn={(next) => onMatch(withColumn(match, role, next))}
              />
            );
          })}
        </fieldset>
      )}
    </>
  );
}

function nameOf(ref: SourceRef): string {
  return ref.kind === 'table' ? ref.table : ref.sheet;
}
