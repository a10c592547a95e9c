import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BandCount } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { useWords } from '../shell/words';
import { useAttention } from './attention';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '14px',
    columnGap: '2px',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    overflow: 'hidden',
  },
  piece: { minWidth: '2px', '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
  words: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

/** How many accounts stand in which band: a bar, and the same in words below it. */
export function BandBar({ bands }: { readonly bands: readonly BandCount[] }) {
  const styles = useStyles();
  const shades = useAttention();
  const { language, formats } = useWords();
  const { names } = relationshipWords(language);
  const words = relationshipPaneWords(language).preview;
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        {bands.map(({ band, accounts }) =>
          accounts === 0 ? null : (
            <div key={band} className={mergeClasses(styles.piece, shades[band])} style={{ flexGrow: accounts }} />
          ),
        )}
      </div>
      <div className={styles.words} role="group" aria-label={words.bands}>
        {bands.map(({ band, accounts }) => (
          <Text key={band} size={200}>
            {fill(words.bandsText, { band: names.bands[band], count: formats.count(accounts) })}
          </Text>
        ))}
      </div>
    </div>
  );
}
