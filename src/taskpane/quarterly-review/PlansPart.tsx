import { Button, Caption1, Checkbox, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { cycleSteps } from '../../jobs/quarterly-review/contract';
import type { PlanView, ReviewPreview } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { reviewPaneWords } from '../../locales/review-pane';
import { dotted } from '../components/dotted';
import { FilterBox } from '../components/FilterBox';
import { plural } from '../components/plural';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import { useWords } from '../shell/words';
import type { Words } from '../shell/words';

/** Drawn at first; more on request, and a search finds the others. */
const FIRST = 6;
const STEP = 30;
const MOST = 120;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  muted: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface PlansPartProps {
  readonly preview: ReviewPreview;
  /** Keys of the accounts that are chosen. */
  readonly chosen: readonly string[];
  readonly onChosen: (keys: readonly string[]) => void;
}

/** Which accounts get a plan page: those that have one or should first, any other by its name. */
export function PlansPart({ preview, chosen, onChosen }: PlansPartProps) {
  const styles = useStyles();
  const words = useWords();
  const { formats, language } = words;
  const text = reviewPaneWords(language).plans;
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(FIRST);
  const known = useMemo(() => new Map(preview.plans.map((plan) => [plan.key, plan])), [preview]);
  const wanted = filter.trim();
  const plans = useMemo((): readonly PlanView[] => {
    const viewOf = (row: number): PlanView => {
      const { key, name } = preview.account(row);
      return (
        known.get(key) ?? { key, name, sheet: null, isGone: false, step: 'none', openActions: 0, overdueActions: 0 }
      );
    };
    if (wanted !== '') return preview.find(wanted).slice(0, MOST).map(viewOf);
    // Those that a person has found by name stay in sight.
    const others = new Set(chosen.filter((key) => !known.has(key)));
    const found: PlanView[] = [];
    for (let row = 0; row < preview.accounts && found.length < others.size; row++) {
      if (others.has(preview.account(row).key)) found.push(viewOf(row));
    }
    return [...found, ...preview.plans];
  }, [preview, known, wanted, chosen]);
  const sight = plans.slice(0, wanted === '' ? shown : MOST);
  const free = sight.filter(({ isGone }) => !isGone).map(({ key }) => key);
  const left = plans.length - sight.length;
  const count = chosen.length === 0 ? text.none : fill(text.chosen, { count: formats.count(chosen.length) });
  useSettledAnnouncement(count);

  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h3">{text.title}</Subtitle2>
        <Caption1 className={styles.muted}>{count}</Caption1>
      </div>
      <Caption1 className={styles.muted}>{text.hint}</Caption1>
      <FilterBox label={text.find} value={filter} onChange={setFilter} />
      {sight.length === 0 && wanted !== '' && <Text size={200}>{reviewPaneWords(language).preview.noMatch}</Text>}
      <ul className={styles.list}>
        {sight.map((plan) => (
          <li key={plan.key} className={styles.item}>
            <Checkbox
              checked={chosen.includes(plan.key)}
              disabled={plan.isGone}
              onChange={(_, data) =>
                onChosen(data.checked === true ? [...chosen, plan.key] : chosen.filter((key) => key !== plan.key))
              }
              label={
                <>
                  <Text block>{plan.name}</Text>
                  <Caption1 block className={styles.muted}>
                    {planText(plan, words)}
                  </Caption1>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {left > 0 && shown < MOST && (
          <Button size="small" appearance="subtle" onClick={() => setShown(Math.min(MOST, shown + STEP))}>
            {fill(text.more, { count: formats.count(left) })}
          </Button>
        )}
        {free.some((key) => !chosen.includes(key)) && (
          <Button size="small" appearance="subtle" onClick={() => onChosen([...new Set([...chosen, ...free])])}>
            {text.all}
          </Button>
        )}
        {chosen.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => onChosen([])}>
            {text.clear}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Whether it has a page, where its cycle stands, what is still to be done. */
function planText(
  { sheet, isGone, step, openActions, overdueActions }: PlanView,
  { language, formats }: Words,
): string {
  const text = reviewPaneWords(language).plans;
  const open = { count: formats.count(openActions) };
  return dotted([
    sheet === null ? text.noPage : fill(text.page, { sheet }),
    sheet !== null &&
      fill(text.cycle, { step: reviewWords(language).cycle[step], done: formats.count(cycleSteps.indexOf(step)) }),
    isGone && text.gone,
    openActions > 0 && plural(openActions, text.openOne, text.open, open),
    overdueActions > 0 && fill(text.overdue, { count: formats.count(overdueActions) }),
  ]);
}
