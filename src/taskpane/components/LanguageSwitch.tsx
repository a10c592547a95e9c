import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '../../locales/language';
import { useWords } from '../shell/words';

const LANGUAGES: readonly Language[] = ['en-US', 'zh-CN'];

const useStyles = makeStyles({
  root: { display: 'inline-flex' },
  button: { minWidth: '32px', paddingLeft: '6px', paddingRight: '6px' },
  pressed: { backgroundColor: tokens.colorSubtleBackgroundSelected, color: tokens.colorNeutralForeground2Selected },
});

/** EN | 中文: each named in its own language, so that whoever lands in the other one finds the way back. */
export function LanguageSwitch({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const { language, pane } = useWords();
  return (
    <div role="group" aria-label={pane.app.language} className={styles.root}>
      {LANGUAGES.map((one) => (
        // A plain button that is pressed: the toggle button's styles alone would be 19 kB of what Home loads.
        <Button
          key={one}
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.button, one === language && styles.pressed)}
          aria-pressed={one === language}
          lang={one}
          title={pane.app.languages[one]}
          onClick={() => onLanguage(one)}
        >
          {pane.app.languageShort[one]}
        </Button>
      ))}
    </div>
  );
}
