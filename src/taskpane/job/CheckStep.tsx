import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Subtitle2,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, InfoRegular } from '@fluentui/react-icons';
import type { CheckReport, Choices, FixPreview, OpenedSource } from '../../jobs/contract';
import { Busy } from '../components/Busy';
import { EmptyState } from '../components/EmptyState';
import { ProblemBar } from '../components/ProblemBar';
import type { Task } from '../components/use-task';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { FindingCard } from './FindingCard';

const useStyles = makeStyles({
  summary: { fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  line: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px', color: tokens.colorNeutralForeground3 },
  passed: { color: tokens.colorPaletteGreenForeground1 },
  accordion: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

export interface CheckStepProps {
  /** Shown where a job has several sources. */
  readonly title?: string;
  readonly opened: OpenedSource;
  readonly report: CheckReport | null;
  readonly choices: Choices;
  readonly task: Task;
  readonly fixTask: Task;
  readonly onCancel: () => void;
  readonly onChoice: (key: string, choice: string) => void;
  readonly onGoTo: (row: number, column: number) => void;
  readonly onPreviewFix: (id: string) => Promise<FixPreview | null>;
  readonly onFix: (id: string) => void;
}

/** Step 2: what is wrong with the data, counted, each with its cells and what can be done. */
export function CheckStep(props: CheckStepProps) {
  const { opened, report, task } = props;
  const styles = useStyles();
  const { pane, formats, finding: sentence } = useWords();
  const words = pane.check;
  const of = (severity: 'look' | 'note' | 'passed') =>
    report?.findings.filter((one) => one.severity === severity) ?? [];
  const look = of('look');
  const notes = of('note');
  const passed = of('passed');
  const summary = report
    ? fill(look.length === 0 ? words.allGood : words.summary, {
        rows: formats.count(report.rows),
        look: look.length,
        passed: passed.length,
      })
    : '';
  useSettledAnnouncement(summary);

  return (
    <>
      <Busy
        on={task.busy}
        text={fill(words.checking, { rows: formats.count(opened.rows) })}
        done={task.progress?.done}
        cancel={{ text: pane.app.cancel, onCancel: props.onCancel }}
      />
      {task.problem && <ProblemBar problem={task.problem} />}
      {report && (
        <>
          {props.title !== undefined && <Subtitle2 as="h3">{props.title}</Subtitle2>}
          <Text className={styles.summary}>{summary}</Text>
          {report.problem && <ProblemBar problem={report.problem} />}
          {!report.problem && report.rows - report.leftOut <= 0 && (
            <EmptyState title={pane.data.emptyTitle} text={words.emptyText} />
          )}
          {look.length > 0 && (
            <ul className={styles.list} aria-label={words.lookTitle}>
              {look.map((finding) => (
                <li key={finding.id}>
                  <FindingCard {...props} finding={finding} />
                </li>
              ))}
            </ul>
          )}
          {notes.length > 0 && (
            <>
              <Subtitle2 as="h3">{words.notesTitle}</Subtitle2>
              <ul className={styles.list}>
                {notes.map((finding) =>
                  finding.fixable || finding.places.length > 0 ? (
                    <li key={finding.id}>
                      <FindingCard {...props} finding={finding} />
                    </li>
                  ) : (
                    <li key={finding.id} className={styles.line}>
                      <InfoRegular className={styles.icon} aria-hidden />
                      <Text size={200}>{sentence(finding)}</Text>
                    </li>
                  ),
                )}
              </ul>
            </>
          )}
          {passed.length > 0 && (
            <Accordion collapsible className={styles.accordion}>
              <AccordionItem value="passed">
                <AccordionHeader as="h3">{fill(words.passedTitle, { count: passed.length })}</AccordionHeader>
                <AccordionPanel>
                  <ul className={styles.list}>
                    {passed.map((finding) => (
                      <li key={finding.id} className={styles.line}>
                        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.passed)} aria-hidden />
                        <Text size={200}>{sentence(finding)}</Text>
                      </li>
                    ))}
                  </ul>
                </AccordionPanel>
              </AccordionItem>
            </Accordion>
          )}
        </>
      )}
    </>
  );
}
