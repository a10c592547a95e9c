import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Page } from '../components/Page';
import { StayNote } from '../components/StayNote';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  keys: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
  key: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  does: { margin: 0 },
});

/** How to start, the keys, and where data goes: one screen, no other page to open. */
export default function HelpView({ onLeave }: { readonly onLeave: () => void }) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.help;
  return (
    <Page
      title={words.place}
      focusKey="help"
      back={{ text: fill(pane.app.backTo, { place: pane.home.place }), onBack: onLeave }}
    >
      <section className={styles.section}>
        <Subtitle2 as="h2">{words.start}</Subtitle2>
        <ol className={styles.steps}>
          {words.steps.map((step) => (
            <li key={step}>
              <Text>{step}</Text>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.section}>
        <Subtitle2 as="h2">{words.keys}</Subtitle2>
        <dl className={styles.keys}>
          {words.keyList.map(({ keys, does }) => (
            <div key={keys}>
              <dt className={styles.key}>{keys}</dt>
              <dd className={styles.does}>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.section}>
        <Subtitle2 as="h2">{words.privacy}</Subtitle2>
        <Text>{words.privacyText}</Text>
        <StayNote />
      </section>
    </Page>
  );
}
