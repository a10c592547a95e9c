import {
  Button,
  Caption1,
  Dropdown,
  Link,
  Option,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
  useId,
} from '@fluentui/react-components';
import { InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Choice, Finding, FindingGroup, Place } from '../../engine/intake/types';
import type { FixPreview } from '../../jobs/contract';
import { Busy } from '../components/Busy';
import { columnLetter } from '../components/column-letter';
import { plural } from '../components/plural';
import { ProblemBar } from '../components/ProblemBar';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import type { CheckStepProps } from './CheckStep';
import { FixTable } from './FixTable';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px', color: tokens.colorPaletteDarkOrangeForeground2 },
  info: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, width: '100%' },
  places: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  place: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  go: { flexShrink: 0, minHeight: '24px' },
  more: { color: tokens.colorNeutralForeground3 },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** More places are not drawn until asked for: the list is for going there, not for reading. */
const FIRST = 5;

interface FindingCardProps extends CheckStepProps {
  readonly finding: Finding;
}

/** One thing to look at: the sentence, what to do with it, its cells. */
export function FindingCard(props: FindingCardProps) {
  const { finding, choices, fixTask, onChoice, onPreviewFix, onFix } = props;
  const styles = useStyles();
  const { pane, formats, finding: sentence } = useWords();
  const words = pane.check;
  const id = useId('finding');
  const [open, setOpen] = useState(false);
  const [fix, setFix] = useState<FixPreview | null>(null);
  const listed = finding.groups?.length ?? finding.places.length;

  return (
    <div className={styles.card} role="group" aria-labelledby={id}>
      <div className={styles.line}>
        {finding.severity === 'look' ? (
          <WarningRegular className={styles.icon} aria-hidden />
        ) : (
          <InfoRegular className={mergeClasses(styles.icon, styles.info)} aria-hidden />
        )}
        <Text id={id}>{sentence(finding)}</Text>
      </div>
      {finding.choices && finding.choices.length > 1 && (
        <ChoiceBox
          finding={finding}
          value={choices[finding.id]}
          labelledBy={id}
          onChoice={(choice) => onChoice(finding.id, choice)}
        />
      )}
      <div className={styles.actions}>
        {finding.fixable && (
          <Button
            size="small"
            onClick={async () => setFix(fix ? null : await onPreviewFix(finding.id))}
            aria-expanded={fix !== null}
          >
            {words.previewFix}
          </Button>
        )}
        {listed > 0 && (
          <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? words.hide : words.list}
          </Button>
        )}
      </div>
      {fix && (
        <>
          <FixTable fix={fix} />
          <Busy
            on={fixTask.busy}
            text={words.fixing}
            done={fixTask.progress?.done}
            cancel={{ text: pane.app.cancel, onCancel: fixTask.stop }}
          />
          {fixTask.problem && <ProblemBar problem={fixTask.problem} />}
          <div className={styles.actions}>
            <Button size="small" disabledFocusable={fixTask.busy} onClick={() => onFix(finding.id)}>
              {plural(fix.cells, words.fixOne, words.fix, { count: formats.count(fix.cells) })}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setFix(null)}>
              {pane.app.cancel}
            </Button>
          </div>
        </>
      )}
      {open &&
        (finding.groups ? (
          <Groups {...props} groups={finding.groups} />
        ) : (
          <Places {...props} places={finding.places} all={finding.count} />
        ))}
    </div>
  );
}

function ChoiceBox(props: {
  readonly finding: Finding;
  readonly value: string | undefined;
  readonly labelledBy?: string;
  readonly label?: string;
  readonly onChoice: (choice: string) => void;
}) {
  const styles = useStyles();
  const { pane, choice: textOf } = useWords();
  const offered = props.finding.choices ?? [];
  const value = (props.value ?? offered[0] ?? '') as Choice;
  return (
    <Dropdown
      clearButton={{ 'aria-label': pane.app.clear }}
      size="small"
      className={styles.choice}
      aria-label={props.label ?? pane.check.choice}
      aria-describedby={props.labelledBy}
      value={textOf(value)}
      selectedOptions={[value]}
      onOptionSelect={(_, data) => data.optionValue !== undefined && props.onChoice(data.optionValue)}
    >
      {offered.map((choice) => (
        <Option key={choice} value={choice}>
          {textOf(choice)}
        </Option>
      ))}
    </Dropdown>
  );
}

function Groups(props: FindingCardProps & { readonly groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const { finding, choices, groups, onChoice } = props;
  const { pane, formats, group: sentence } = useWords();
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      {groups.slice(0, shown).map((group) => {
        const key = `${finding.id}:${group.key}`;
        const title = sentence(finding, group);
        return (
          <div key={key} className={styles.group} role="group" aria-label={title}>
            <Text size={200}>{title}</Text>
            <Places {...props} places={group.places.slice(0, 2)} all={0} />
            {finding.choices && finding.choices.length > 1 && (
              <ChoiceBox
                finding={finding}
                label={title}
                value={choices[key] ?? choices[finding.id]}
                onChoice={(choice) => onChoice(key, choice)}
              />
            )}
          </div>
        );
      })}
      {groups.length > shown && (
        <Link as="button" onClick={() => setShown(groups.length)}>
          {fill(pane.check.more, { count: formats.count(groups.length - shown) })}
        </Link>
      )}
    </>
  );
}

function Places(props: CheckStepProps & { readonly places: readonly Place[]; readonly all: number }) {
  const styles = useStyles();
  const { opened, places, all, onGoTo } = props;
  const { pane, formats } = useWords();
  const [shown, setShown] = useState(FIRST);
  const unlisted = Math.max(0, all - places.length);
  return (
    <ul className={styles.places}>
      {places.slice(0, shown).map(({ row, column, text }) => {
        const cell = `${columnLetter(opened.origin.column + column)}${opened.origin.row + row + 1}`;
        return (
          <li key={cell} className={styles.place}>
            <Caption1 className={styles.text}>{text === null ? '' : String(text)}</Caption1>
            <Link as="button" className={styles.go} onClick={() => onGoTo(row, column)}>
              {fill(pane.check.goTo, { cell })}
            </Link>
          </li>
        );
      })}
      {places.length > shown ? (
        <li>
          <Link as="button" onClick={() => setShown(places.length)}>
            {fill(pane.check.more, { count: formats.count(places.length - shown + unlisted) })}
          </Link>
        </li>
      ) : (
        unlisted > 0 && (
          <li>
            <Caption1 className={styles.more}>{fill(pane.check.more, { count: formats.count(unlisted) })}</Caption1>
          </li>
        )
      )}
    </ul>
  );
}
