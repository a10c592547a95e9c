import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Note } from '../../engine/core/result';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What the figures assume and leave out. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const styles = useStyles();
  const { note } = useWords();
  return (
    <ul className={styles.root}>
      {notes.map((each, index) => (
        <li key={index}>
          <Text size={200}>{note(each)}</Text>
        </li>
      ))}
    </ul>
  );
}
