import {
  Caption1,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { Announcement } from '../../jobs/contract';
import type {
  QuarterlyReview,
  RenameProposal,
  ReviewAccount,
  ReviewFigure,
  ReviewPreview,
} from '../../jobs/quarterly-review/contract';
import { otherRulesText } from '../../jobs/quarterly-review/other-rules-text';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { unbroken } from '../../locales/unbroken';
import { dotted } from '../components/dotted';
import { Computing } from '../components/Computing';
import { useOpener } from '../components/use-opener';
import type { Task } from '../components/use-task';
import { WritePlan } from '../job/WritePlan';
import { useWords } from '../shell/words';
import type { Words } from '../shell/words';
import { AccountsList } from './AccountsList';
import { ActionDrawer } from './ActionDrawer';
import type { ActionStart } from './ActionDrawer';
import { ActionsPart } from './ActionsPart';
import { FigureGrid } from './FigureGrid';
import { MoreTab } from './MoreTab';
import { PlansPart } from './PlansPart';
import { RenameCards } from './RenameCards';
import type { ListRow } from './RowList';
import { WhyReview } from './WhyReview';
import { bleederRow, moverRow, riskRow } from './account-rows';
import { quarterText } from './quarter-text';
import { writesSomething } from './review-options';
import type { ReviewOptions } from './review-options';
import { useActions } from './use-actions';

const useStyles = makeStyles({
  headline: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    '& h3': { textWrap: 'balance' },
  },
  muted: { color: tokens.colorNeutralForeground3 },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: 'wrap' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  choices: { display: 'flex', flexDirection: 'column' },
});

export interface PreviewStepProps {
  readonly job: QuarterlyReview;
  readonly rowsRead: number;
  readonly rules: Rules;
  readonly preview: ReviewPreview | null;
  readonly options: ReviewOptions;
  readonly announcements: readonly Announcement[];
  readonly task: Task;
  readonly announceTask: Task;
  readonly onCancel: () => void;
  readonly onOptions: (options: ReviewOptions) => void;
  /** Two accounts are one: the preview is to be made again. */
  readonly onSame: (proposal: RenameProposal) => void;
}

/** Step 4: what the quarter was, what to do about it, and what will be written where. No cell has changed yet. */
export function PreviewStep(props: PreviewStepProps) {
  const { preview, task, rowsRead } = props;
  const { formats, language } = useWords();
  return (
    <>
      <Computing
        task={task}
        text={fill(reviewPaneWords(language).preview.computing, { rows: formats.count(rowsRead) })}
        onCancel={props.onCancel}
      />
      {preview && <Answer {...props} preview={preview} />}
    </>
  );
}

/** Pages are values, and on sheets of their own. */
const NO_CHOICE = {};

type TabId = 'movers' | 'risk' | 'bleeders' | 'more';

/** What "Why?" was asked of. */
type Asked = { readonly figure: ReviewFigure['id'] } | { readonly account: number };

function Answer(props: PreviewStepProps & { readonly preview: ReviewPreview }) {
  const { job, preview, rules, options, onOptions } = props;
  const styles = useStyles();
  const words = useWords();
  const { formats, language } = words;
  const own = reviewPaneWords(language);
  const text = own.preview;
  const [tab, setTab] = useState<TabId>('movers');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [form, setForm] = useState<ActionStart | null>(null);
  const actions = useActions(job, preview);

  const remember = useOpener(asked !== null || form !== null);
  const ask = (what: Asked): void => {
    remember();
    setAsked(what);
  };
  const begin = (start: ActionStart): void => {
    // From the answer to "why?" the way back is to what that was opened from.
    if (asked === null) remember();
    setAsked(null);
    setForm(start);
  };
  const why = useMemo(
    () =>
      asked === null
        ? null
        : 'figure' in asked
          ? preview.why(asked.figure, language)
          : preview.whyAccount(asked.account, language),
    [preview, asked, language],
  );
  const actOn = (row: number): void => {
    const { key, owner } = preview.account(row);
    begin({ id: null, draft: { what: '', account: key, who: owner ?? '', by: null } });
  };
  const list = (
    label: string,
    rows: readonly number[],
    rowOf: (account: ReviewAccount, words: Words, row: number) => ListRow,
    none: string = text.noMatch,
  ) =>
    rows.length === 0 ? (
      <Text size={200}>{none}</Text>
    ) : (
      <AccountsList
        label={label}
        rows={rows}
        find={preview.find}
        rowOf={(row) => rowOf(preview.account(row), words, row)}
        onWhy={(account) => ask({ account })}
        onAction={actOn}
      />
    );
  const bleederOf = useMemo(() => new Map(preview.bleeders.map((each) => [each.account, each])), [preview]);
  const bleederRows = useMemo(() => preview.bleeders.map(({ account }) => account), [preview]);

  const { before, otherRules, audit } = preview;
  const quarter = quarterText(preview.quarter, language);
  const against = before
    ? fill(text.against, { quarter, before: before.quarter ? quarterText(before.quarter, language) : before.label })
    : fill(text.alone, { quarter });

  return (
    <>
      <div className={styles.headline}>
        <Caption1 className={styles.muted}>
          {dotted([against, fill(text.asOf, { asOf: formats.date(preview.asOf) })])}
        </Caption1>
        <Subtitle2 as="h3">{unbroken(preview.headline(language))}</Subtitle2>
      </div>
      <FigureGrid
        figures={preview.figures}
        hasBefore={before !== null}
        topShare={rules['concentration.topShare']}
        onWhy={(figure) => ask({ figure })}
      />
      {otherRules && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {text.otherRules}
            {otherRulesText(otherRules, language)}
          </MessageBarBody>
        </MessageBar>
      )}
      <RenameCards proposals={preview.renames} onSame={props.onSame} />
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => setTab(data.value as TabId)}
      >
        <Tab value="movers">{text.tabs.movers}</Tab>
        <Tab value="risk">{text.tabs.risk}</Tab>
        <Tab value="bleeders">{text.tabs.bleeders}</Tab>
        <Tab value="more">{text.tabs.more}</Tab>
      </TabList>
      {/* A key each, so that the filter of one tab is not that of the next. */}
      <section className={styles.part} key={tab}>
        {tab === 'movers' &&
          list(text.tabs.movers, preview.movers, moverRow, before ? text.noMovers : text.noMoversBefore)}
        {tab === 'risk' && list(text.tabs.risk, preview.atRisk, riskRow, text.noRisk)}
        {tab === 'bleeders' && (
          <>
            {audit && preview.bleeders.length > 0 && (
              <Text size={200}>
                {fill(text.audit, {
                  total: formats.compact(audit.total),
                  without: formats.compact(audit.totalWithout),
                })}
              </Text>
            )}
            {list(
              text.tabs.bleeders,
              bleederRows,
              (account, said, row) => bleederRow(bleederOf.get(row)!, account, said),
              text.noBleeders,
            )}
          </>
        )}
        {tab === 'more' && <MoreTab preview={preview} rules={rules} list={list} />}
      </section>

      <ActionsPart
        preview={preview}
        actions={actions}
        onAdd={() => begin({ id: null, draft: { what: '', account: '', who: '', by: null } })}
        onEdit={({ id, what, account, who, by }) => begin({ id, draft: { what, account, who, by } })}
        onTake={(suggestion) => {
          const { key, owner } = preview.account(suggestion.account);
          const draft = { what: suggestion.text(language), account: key, who: owner ?? '', by: null };
          begin({ id: null, draft: { ...draft, suggestion: suggestion.id } });
        }}
      />
      <PlansPart
        preview={preview}
        chosen={options.plans}
        onChosen={(plans) => onOptions({ ...options, plans, isChosen: true })}
      />
      <div className={styles.choices}>
        <Checkbox
          checked={options.review}
          label={<Choice title={own.write.page} text={own.write.pageHint} />}
          onChange={(_, data) => onOptions({ ...options, review: data.checked === true })}
        />
        <Checkbox
          checked={options.snapshot}
          label={<Choice title={own.write.snapshot} text={own.write.snapshotHint} />}
          onChange={(_, data) => onOptions({ ...options, snapshot: data.checked === true })}
        />
      </div>
      {writesSomething(options) ? (
        <WritePlan
          asOf={preview.asOf}
          canWriteBeside={false}
          options={NO_CHOICE}
          announcements={props.announcements}
          announceTask={props.announceTask}
          onOptions={() => undefined}
        />
      ) : (
        <Text>{own.write.nothing}</Text>
      )}

      <WhyReview
        why={why}
        onAction={asked && 'account' in asked ? () => actOn(asked.account) : undefined}
        onClose={() => setAsked(null)}
      />
      <ActionDrawer start={form} preview={preview} actions={actions} onClose={() => setForm(null)} />
    </>
  );
}

function Choice({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <Text block>{title}</Text>
      <Caption1 block className={styles.muted}>
        {text}
      </Caption1>
    </>
  );
}
