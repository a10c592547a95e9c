import { Button, Popover, PopoverSurface, PopoverTrigger, Text, makeStyles, tokens } from '@fluentui/react-components';
import { figureWhyWords } from '../../../locales/figure-why';
import { fill } from '../../../locales/language';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  button: { minWidth: 0, flexShrink: 0 },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '248px' },
});

interface FigureWhyProps {
  readonly figure: string;
  /** Asked when it is opened: for a million accounts it takes a while to say what would move one. */
  readonly lines: () => readonly string[];
}

/** "Why?" beside a figure: what went in and what would move it. */
export function FigureWhy({ figure, lines }: FigureWhyProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const title = fill(figureWhyWords(language).whyOf, { figure });
  return (
    <Popover withArrow trapFocus positioning={{ position: 'above', align: 'end' }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" className={styles.button} aria-label={title}>
          {pane.preview.why}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={title} tabIndex={-1}>
        <Lines of={lines} />
      </PopoverSurface>
    </Popover>
  );
}

function Lines({ of: lines }: { readonly of: FigureWhyProps['lines'] }) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      {lines().map((line) => (
        <Text key={line} size={200}>
          {line}
        </Text>
      ))}
    </div>
  );
}
