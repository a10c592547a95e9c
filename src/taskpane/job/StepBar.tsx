import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    listStyle: 'none',
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: { position: 'relative', display: 'flex', justifyContent: 'center' },
  // The line to the step before.
  joined: {
    '::before': {
      content: '""',
      position: 'absolute',
      top: '13px',
      right: 'calc(50% + 14px)',
      width: 'calc(100% - 28px)',
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    },
  },
  joinedDone: { '::before': { borderTopColor: tokens.colorCompoundBrandStroke } },
  step: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
    maxWidth: '100%',
    padding: `2px 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  open: { cursor: 'pointer', ':hover': { textDecorationLine: 'underline' } },
  circle: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '22px',
    height: '22px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  currentCircle: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  doneCircle: {
    color: tokens.colorCompoundBrandForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  name: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface StepBarProps {
  readonly step: number;
  /** While writing, and after it, the steps before are history. */
  readonly locked: boolean;
  readonly onStep: (step: number) => void;
}

/** (1)-2-3-4-5: where the job stands; steps that are done can be visited again. */
export function StepBar({ step, locked, onStep }: StepBarProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.steps;
  return (
    <nav aria-label={words.label}>
      <ol className={styles.list}>
        {words.names.map((name, index) => {
          const state = index === step ? 'current' : index < step ? 'done' : 'ahead';
          const canOpen = state === 'done' && !locked;
          const inside = (
            <>
              <span
                className={mergeClasses(
                  styles.circle,
                  state === 'current' && styles.currentCircle,
                  state === 'done' && styles.doneCircle,
                )}
              >
                {state === 'done' ? <CheckmarkRegular aria-hidden /> : index + 1}
              </span>
              <span className={styles.name}>{name}</span>
            </>
          );
          const label = fill(words[state], { step: index + 1, name });
          return (
            <li
              key={name}
              className={mergeClasses(
                styles.item,
                index > 0 && styles.joined,
                index > 0 && index <= step && styles.joinedDone,
              )}
            >
              {canOpen ? (
                <button
                  type="button"
                  className={mergeClasses(styles.step, styles.open)}
                  aria-label={label}
                  onClick={() => onStep(index)}
                >
                  {inside}
                </button>
              ) : (
                <span
                  role="img"
                  className={mergeClasses(styles.step, state === 'current' && styles.current)}
                  aria-label={label}
                  aria-current={state === 'current' ? 'step' : undefined}
                >
                  {inside}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
