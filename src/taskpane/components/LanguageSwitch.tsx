import { ToggleButton, makeStyles } from '@fluentui/react-components';
import type { Language } from '../../locales/language';
import { useWords } from '../shell/words';

const LANGUAGES: readonly Language[] = ['en-US', 'zh-CN'];

const useStyles = makeStyles({
  root: { display: 'inline-flex' },
  button: { minWidth: '32px', paddingLeft: '6px', paddingRight: '6px' },
});

/** EN | 中文: each named in its own language, so that whoever lands in the other one finds the way back. */
export function LanguageSwitch({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const { language, pane } = useWords();
  return (
    <div role="group" aria-label={pane.app.language} className={styles.root}>
      {LANGUAGES.map((one) => (
        <ToggleButton
          key={one}
          size="small"
          appearance="subtle"
          className={styles.button}
          checked={one === language}
          lang={one}
          aria-label={pane.app.languages[one]}
          onClick={() => onLanguage(one)}
        >
          {pane.app.languageShort[one]}
        </ToggleButton>
      ))}
    </div>
  );
}
