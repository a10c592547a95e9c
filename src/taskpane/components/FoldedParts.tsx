import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

export interface FoldedPart {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

/** What is not asked first: one at a time is open. */
export function FoldedParts({ parts }: { readonly parts: readonly FoldedPart[] }) {
  const styles = useStyles();
  return (
    <Accordion collapsible className={styles.root}>
      {parts.map(({ id, title, body }) => (
        <AccordionItem key={id} value={id}>
          <AccordionHeader as="h3">{title}</AccordionHeader>
          <AccordionPanel>{body}</AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
