import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { PartPicker } from './PartPicker';
import { isReady } from './job-part';
import type { JobPart } from './job-part';
import type { JobState } from './use-job';

const useStyles = makeStyles({
  accordion: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  head: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  source: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

type DataStepState = Pick<
  JobState<unknown, unknown, unknown, unknown>,
  'parts' | 'stateOf' | 'sources' | 'opening' | 'chooseSource' | 'setMatch' | 'tasks'
>;

/** Step 1: where the data stands, and which column is what; a job with several sources folds those that are in order. */
export function DataStep({ state }: { readonly state: DataStepState }) {
  const { parts, stateOf, sources, opening, tasks } = state;
  const styles = useStyles();
  const { pane, formats } = useWords();
  /** What the person opened and closed; a part that lacks something is open until they close it. */
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const isOpen = (part: JobPart): boolean =>
    toggled[part.id] ?? (!tasks.open.busy && sources.length > 0 && !isReady(part, stateOf(part.id)));

  const picker = (part: JobPart) => (
    <PartPicker
      part={part}
      state={stateOf(part.id)}
      sources={sources}
      opening={parts.length === 1 || opening === part.id || (opening === null && part.isAside !== true)}
      task={tasks.open}
      onSource={(source) => state.chooseSource(part.id, source)}
      onMatch={(match) => state.setMatch(part.id, match)}
    />
  );
  const main = parts.filter(({ isAside }) => isAside !== true);
  const only = main.length === 1 ? main[0] : undefined;
  const folded = only ? parts.filter((part) => part !== only) : parts;
  if (only && folded.length === 0) return picker(only);

  return (
    <>
      {only && picker(only)}
      <Accordion
        multiple
        collapsible
        className={styles.accordion}
        openItems={folded.filter(isOpen).map(({ id }) => id)}
        onToggle={(_, data) =>
          setToggled({ ...toggled, [String(data.value)]: (data.openItems as unknown[]).includes(data.value) })
        }
      >
        {folded.map((part) => {
          const { opened } = stateOf(part.id);
          return (
            <AccordionItem key={part.id} value={part.id}>
              <AccordionHeader as="h3">
                <span className={styles.head}>
                  {part.title}
                  <Caption1 className={styles.source}>
                    {opened
                      ? fill(pane.data.opened, { label: opened.label, rows: formats.count(opened.rows) })
                      : part.required
                        ? pane.data.choosePlace
                        : pane.data.notUsed}
                  </Caption1>
                </span>
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                {part.hint !== undefined && <Caption1>{part.hint}</Caption1>}
                {picker(part)}
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </>
  );
}
