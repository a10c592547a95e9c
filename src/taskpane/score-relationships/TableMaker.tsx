import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SourceRef } from '../../jobs/contract';
import { relationshipSources } from '../../jobs/score-relationships/contract';
import type { RelationshipSource, ScoreRelationships } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { ProblemBar } from '../components/ProblemBar';
import { useTask } from '../components/use-task';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface TableMakerProps {
  readonly job: ScoreRelationships;
  /** A contacts table is chosen, so contacts can be entered. */
  readonly hasContacts: boolean;
  readonly onMade: (made: Readonly<Partial<Record<RelationshipSource, SourceRef>>>) => void;
  readonly onUndone: (sources: readonly RelationshipSource[]) => void;
  readonly onForm: () => void;
}

/** Below the sources: tables made from templates, and the form to fill the contacts. */
export function TableMaker({ job, hasContacts, onMade, onUndone, onForm }: TableMakerProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = relationshipPaneWords(language).tables;
  const task = useTask();
  const [made, setMade] = useState<Readonly<Partial<Record<RelationshipSource, SourceRef>>> | null>(null);

  const make = async (sources: readonly RelationshipSource[]): Promise<void> => {
    const result = await task.run(() => job.makeTables(sources, language));
    if (!result?.ok) return;
    setMade(result.value);
    onMade(result.value);
  };
  const undo = async (): Promise<void> => {
    const result = await task.run((control) => job.undo('keep', control));
    if (!result?.ok) return;
    onUndone(relationshipSources.filter((source) => made?.[source] !== undefined));
    setMade(null);
  };
  const sheets = relationshipSources
    .filter((source) => made?.[source] !== undefined)
    .map((source) => relationshipWords(language).sheet.tables[source]);

  return (
    <section className={styles.root}>
      {task.problem && <ProblemBar problem={task.problem} />}
      {made === null ? (
        <>
          {!hasContacts && (
            <Text weight="semibold" as="h3">
              {words.title}
            </Text>
          )}
          <Caption1>{words.text}</Caption1>
          <div className={styles.buttons}>
            {hasContacts ? (
              <Button size="small" onClick={onForm}>
                {words.form}
              </Button>
            ) : (
              <Button size="small" disabledFocusable={task.busy} onClick={() => void make(['contacts'])}>
                {words.contacts}
              </Button>
            )}
            <Button size="small" disabledFocusable={task.busy} onClick={() => void make(relationshipSources)}>
              {words.all}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Text size={200} aria-live="polite">
            {fill(words.made, { sheets: sheets.join(relationshipPaneWords(language).preview.missingSeparator) })}
          </Text>
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" disabledFocusable={!hasContacts} onClick={onForm}>
              {words.form}
            </Button>
            <Button size="small" disabledFocusable={task.busy} onClick={() => void undo()}>
              {words.undo}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
