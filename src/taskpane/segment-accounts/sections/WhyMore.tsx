import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { WhyAnswer } from '../../../jobs/contract';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What key account tests, potential and ability to pay say of the account. */
export function WhyMore({ more }: { readonly more: NonNullable<WhyAnswer['more']> }) {
  const styles = useStyles();
  const { language } = useWords();
  return (
    <>
      {more(language).map(({ name, lines }) => (
        <section key={name} className={styles.section}>
          <Caption1 className={styles.muted}>{name}</Caption1>
          {lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </section>
      ))}
    </>
  );
}
