import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Result } from '../../engine/core/result';
import { functionCatalogue } from '../../functions/catalogue';
import type { CatalogueEntry } from '../../functions/catalogue';
import { FilterBox } from '../components/FilterBox';
import { Page } from '../components/Page';
import { ProblemBar } from '../components/ProblemBar';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import { useTask } from '../components/use-task';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  accordion: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  title: {
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  parameters: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  does: { margin: 0 },
  code: {
    alignSelf: 'stretch',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

interface FormulasViewProps {
  readonly insert: (formula: string) => Promise<Result<{ readonly address: string }>>;
  readonly onLeave: () => void;
}

/** The catalogue of =KAM.* functions: search, what each does, an example that runs, and insert. */
export default function FormulasView({ insert, onLeave }: FormulasViewProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const words = pane.formulas;
  const [filter, setFilter] = useState('');
  const [inserted, setInserted] = useState<string | null>(null);
  const task = useTask();
  const catalogue = useMemo(() => functionCatalogue(language), [language]);
  const wanted = filter.trim().toLowerCase();
  const found = catalogue.filter((entry) => `${entry.name} ${entry.description}`.toLowerCase().includes(wanted));
  const count = fill(words.count, { count: found.length, all: catalogue.length });
  useSettledAnnouncement(count);

  const put = async (entry: CatalogueEntry): Promise<void> => {
    setInserted(null);
    const result = await task.run(() => insert(entry.example));
    if (result?.ok) setInserted(result.value.address);
  };

  return (
    <Page
      title={words.place}
      focusKey="formulas"
      back={{ text: fill(pane.app.backTo, { place: pane.home.place }), onBack: onLeave }}
    >
      <FilterBox label={words.find} value={filter} onChange={setFilter} count={count} />
      {task.problem && <ProblemBar problem={task.problem} />}
      {inserted !== null && (
        <MessageBar intent="success">
          <MessageBarBody>{fill(words.inserted, { cell: inserted })}</MessageBarBody>
        </MessageBar>
      )}
      {found.length === 0 && <Text>{words.none}</Text>}
      <Accordion collapsible className={styles.accordion}>
        {found.map((entry) => (
          <AccordionItem key={entry.name} value={entry.name}>
            <AccordionHeader as="h2">
              <span className={styles.title}>
                <Text weight="semibold">{entry.name}</Text>
                <Caption1 className={styles.muted}>{entry.description}</Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <div className={styles.panel}>
                <code className={styles.code}>{entry.signature}</code>
                <Text size={200}>{entry.result}</Text>
                <Text size={200} weight="semibold">
                  {words.arguments}
                </Text>
                <dl className={styles.parameters}>
                  {entry.parameters.map((parameter) => (
                    <div key={parameter.name}>
                      <Text as="span" size={200} weight="semibold">
                        <dt>{parameter.optional ? `${parameter.name} (${words.optional})` : parameter.name}</dt>
                      </Text>
                      <dd className={styles.does}>
                        <Caption1>{parameter.description}</Caption1>
                      </dd>
                    </div>
                  ))}
                </dl>
                <Text size={200} weight="semibold">
                  {words.example}
                </Text>
                <code className={styles.code}>{entry.example}</code>
                <Button size="small" disabledFocusable={task.busy} onClick={() => void put(entry)}>
                  {words.insert}
                </Button>
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Page>
  );
}
