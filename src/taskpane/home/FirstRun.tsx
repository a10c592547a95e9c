import { Button, Text, Title2, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../engine/core/result';
import type { Language } from '../../locales/language';
import { Busy } from '../components/Busy';
import { LanguageSwitch } from '../components/LanguageSwitch';
import { Page } from '../components/Page';
import { ProblemBar } from '../components/ProblemBar';
import { StayNote } from '../components/StayNote';
import { useWords } from '../shell/words';
import { HeroPicture } from './HeroPicture';

const useStyles = makeStyles({
  hero: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
  question: { outlineStyle: 'none', textWrap: 'balance' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

interface FirstRunProps {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly takesFocus: boolean;
  readonly onUse: () => void;
  readonly onSample: () => void;
  readonly onSkip: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** The first thing a person sees: the question that KAM answers, and two ways in. */
export function FirstRun({ busy, problem, takesFocus, onUse, onSample, onSkip, onLanguage }: FirstRunProps) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <Page
      title={pane.app.name}
      focusKey="first-run"
      takesFocus={takesFocus}
      footerStart={<LanguageSwitch onLanguage={onLanguage} />}
      secondary={
        <Button appearance="subtle" size="small" onClick={onSkip}>
          {pane.home.skip}
        </Button>
      }
    >
      <div className={styles.hero}>
        <HeroPicture />
        <Title2 as="h2" className={styles.question} tabIndex={-1} data-heading="">
          {pane.home.question}
        </Title2>
        <Text>{pane.home.pitch}</Text>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={onUse} disabledFocusable={busy}>
            {pane.home.useThis}
          </Button>
          <Button onClick={onSample} disabledFocusable={busy}>
            {pane.home.trySample}
          </Button>
        </div>
        <Busy on={busy} text={pane.home.looking} />
        {problem && <ProblemBar problem={problem} />}
        <StayNote />
      </div>
    </Page>
  );
}
