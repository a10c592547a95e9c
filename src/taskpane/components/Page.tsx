import { Button, Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '44px',
    boxSizing: 'border-box',
    // Office draws its own menu over the right 40 px of the pane.
    paddingRight: '40px',
    paddingLeft: tokens.spacingHorizontalM,
    flexShrink: 0,
  },
  withBack: { paddingLeft: tokens.spacingHorizontalXS },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outlineStyle: 'none', minWidth: 0 },
  extra: { marginLeft: 'auto' },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    '& > *': { flexShrink: 0 },
  },
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    // Three buttons fit on one line at 320 px.
    '& button': { minWidth: '32px' },
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  footerStart: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // At 400% zoom a fixed footer and header would leave no room for what is between them.
  low: { '@media (max-height: 260px)': { height: 'auto', '& main': { overflowY: 'visible' } } },
});

export interface PrimaryAction {
  readonly text: string;
  readonly onAction: () => void;
  readonly disabled?: boolean;
}

interface PageProps {
  readonly title: string;
  /** A new key moves the focus: to the heading inside the body when there is one (`data-heading`), else to the title. */
  readonly focusKey: string;
  /** False on the first view after start-up, where taking the focus from the sheet would be rude. */
  readonly takesFocus?: boolean;
  readonly back?: { readonly text: string; readonly onBack: () => void };
  readonly headerExtra?: ReactNode;
  readonly steps?: ReactNode;
  readonly children: ReactNode;
  /** Stands left of the primary button. */
  readonly footerStart?: ReactNode;
  readonly primary?: PrimaryAction;
  /** Stands at the end of the footer of a view that has no primary action. */
  readonly secondary?: ReactNode;
  /** Esc and Alt+Left; by default what "<" does. */
  readonly onEscape?: () => void;
}

/** The frame of every view: header, steps, body, fixed footer, in this order for eyes, Tab and screen readers. */
export function Page(props: PageProps) {
  const { title, focusKey, takesFocus = true, back, primary, onEscape = back?.onBack } = props;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const primaryButton = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const seen = useRef(takesFocus ? null : focusKey);

  useEffect(() => {
    if (seen.current === focusKey) return;
    seen.current = focusKey;
    const heading = root.current?.querySelector<HTMLElement>('[data-heading]');
    (heading ?? document.getElementById(titleId))?.focus();
  }, [focusKey, titleId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // A number that is still being typed counts: leaving its box commits it, and the button is pressed after that is drawn.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      setTimeout(() => primaryButton.current?.click());
    } else if ((event.key === 'Escape' || (event.altKey && event.key === 'ArrowLeft')) && onEscape) {
      event.preventDefault();
      onEscape();
    }
  };

  return (
    <div ref={root} className={mergeClasses(styles.page, styles.low)} onKeyDown={onKeyDown}>
      <header className={mergeClasses(styles.header, back && styles.withBack)}>
        {back && (
          <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={back.text} onClick={back.onBack} />
        )}
        <Title3 as="h1" id={titleId} tabIndex={-1} className={styles.title}>
          {title}
        </Title3>
        {props.headerExtra !== undefined && <div className={styles.extra}>{props.headerExtra}</div>}
      </header>
      {props.steps}
      <main className={styles.main} aria-labelledby={titleId}>
        {props.children}
      </main>
      {(props.footerStart !== undefined || primary || props.secondary !== undefined) && (
        <footer className={styles.footer}>
          <div className={styles.footerStart}>{props.footerStart}</div>
          {props.secondary}
          {primary && (
            <Button
              ref={primaryButton}
              appearance="primary"
              disabledFocusable={primary.disabled}
              onClick={primary.onAction}
            >
              {primary.text}
            </Button>
          )}
        </footer>
      )}
    </div>
  );
}
