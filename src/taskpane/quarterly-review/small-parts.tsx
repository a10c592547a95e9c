import { Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { CoverageView, EffortView, ReviewPreview } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { reviewWords } from '../../locales/review';
import { reviewPaneWords } from '../../locales/review-pane';
import { ProblemBar } from '../components/ProblemBar';
import { useWords } from '../shell/words';
import { PlainTable } from './PlainTable';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Days planned and spent by person, and who gets too many or too few. `list` draws accounts. */
export function EffortPart({
  effort,
  list,
}: {
  readonly effort: EffortView;
  readonly list: (label: string, rows: readonly number[]) => ReactNode;
}) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const text = reviewPaneWords(language).effort;
  const { nobody, noLog } = reviewWords(language).effort;
  const days = (value: number): string => formats.count(Math.round(value));
  const over = fill(text.over, { count: formats.count(effort.over.length) });
  const under = fill(text.under, { count: formats.count(effort.under.length) });
  return (
    <div className={styles.root}>
      {effort.problem && <ProblemBar problem={effort.problem} />}
      {effort.people
        .filter(({ shortBy }) => shortBy > 0)
        .map(({ owner, shortBy }) => (
          <MessageBar key={owner} intent="warning" layout="multiline">
            <MessageBarBody>
              {fill(text.shortBy, { owner: owner === '' ? nobody : owner, days: days(Math.ceil(shortBy)) })}
            </MessageBarBody>
          </MessageBar>
        ))}
      {effort.people.length > 0 && (
        <PlainTable
          headers={[text.owner, text.planned, ...(effort.hasSpent ? [text.spent] : [])]}
          rows={effort.people.map(({ owner, available, planned, spent }) => [
            owner === '' ? nobody : owner,
            fill(text.plannedOf, { planned: days(planned), available: days(available) }),
            ...(effort.hasSpent ? [days(spent ?? NaN)] : []),
          ])}
        />
      )}
      {effort.hasSpent ? (
        <>
          <Text weight="semibold">{under}</Text>
          {effort.under.length === 0 ? <Text size={200}>{text.none}</Text> : list(under, effort.under)}
          <Text weight="semibold">{over}</Text>
          {effort.over.length === 0 ? <Text size={200}>{text.none}</Text> : list(over, effort.over)}
        </>
      ) : (
        <Caption1 className={styles.muted}>{noLog}</Caption1>
      )}
    </div>
  );
}

/** Which roles hold for us, over all accounts that have contacts. */
export function CoveragePart({ coverage }: { readonly coverage: CoverageView }) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const text = reviewPaneWords(language).coverage;
  const { now, before } = coverage;
  return (
    <div className={styles.root}>
      {now !== null && (
        <Text>
          {fill(before === null ? text.sentenceNow : text.sentence, {
            now: formats.share(now),
            before: formats.share(before ?? NaN),
          })}
        </Text>
      )}
      <Caption1 className={styles.muted}>{fill(text.accounts, { count: formats.count(coverage.accounts) })}</Caption1>
      <PlainTable
        headers={[text.role, text.held]}
        rows={coverage.roles.map(({ role, held, accounts }) => [
          nameWords(language).roles[role],
          fill(text.heldOf, { held: formats.count(held), accounts: formats.count(accounts) }),
        ])}
      />
    </div>
  );
}

/** How much hangs on few accounts, now and before. */
export function ConcentrationPart({
  concentration,
  rules,
}: Pick<ReviewPreview, 'concentration'> & { readonly rules: Rules }) {
  const { language, formats } = useWords();
  const text = reviewPaneWords(language).concentration;
  const { measures } = reviewWords(language);
  const named = {
    top: formats.percent(rules['concentration.topShare']),
    goal: formats.percent(rules['concentration.goalShare']),
  };
  const { now, before } = concentration;
  const row = (name: string, of: (view: NonNullable<typeof now>) => string): string[] => [
    name,
    now ? of(now) : formats.count(NaN),
    ...(before ? [of(before)] : []),
  ];
  return (
    <PlainTable
      headers={[text.measure, text.now, ...(before ? [text.before] : [])]}
      rows={[
        row(fill(measures.topShare, named), ({ topShare }) => formats.share(topShare)),
        row(fill(measures.accountsFor80, named), ({ accountsFor80 }) => formats.count(accountsFor80)),
        row(measures.hhi, ({ hhi }) => formats.count(hhi)),
      ]}
    />
  );
}
