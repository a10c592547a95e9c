import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  drawer: { width: '100%', maxWidth: '320px' },
  title: { outlineStyle: 'none', fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalL,
  },
  footer: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
});

interface DrawerProps {
  readonly open: boolean;
  readonly title: string;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** False where the body takes the focus itself. */
  readonly focusTitle?: boolean;
}

/** A drawer over the pane: its title takes the focus, Esc closes it. */
export function Drawer({ open, title, footer, onClose, children, focusTitle = true }: DrawerProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open && focusTitle) heading.current?.focus();
  }, [open, focusTitle, title]);
  return (
    <OverlayDrawer
      open={open}
      position="end"
      className={styles.drawer}
      aria-label={title}
      onOpenChange={(_, data) => !data.open && onClose()}
    >
      {open && (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              heading={{ as: 'h2', ref: heading, tabIndex: -1, className: styles.title }}
              action={
                <Button appearance="subtle" icon={<DismissRegular />} aria-label={pane.app.close} onClick={onClose} />
              }
            >
              {title}
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody>
            <div className={styles.body}>{children}</div>
          </DrawerBody>
          {footer && <DrawerFooter className={styles.footer}>{footer}</DrawerFooter>}
        </>
      )}
    </OverlayDrawer>
  );
}
