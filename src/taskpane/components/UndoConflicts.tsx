import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { UndoReport } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { plural } from './plural';

const SHOWN = 6;

export interface UndoConflictsProps {
  /** Open while there are conflicts. */
  readonly conflicts: UndoReport['conflicts'];
  readonly onAnswer: (answer: 'keep' | 'restore' | 'cancel') => void;
}

/** Cells were edited since the run: keep those edits, or restore all. */
export default function UndoConflicts({ conflicts, onAnswer }: UndoConflictsProps) {
  const { pane, formats } = useWords();
  const words = pane.undo;
  const count = formats.count(conflicts.length);
  return (
    <Dialog open={conflicts.length > 0} onOpenChange={(_, data) => !data.open && onAnswer('cancel')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            {plural(conflicts.length, words.textOne, words.text, { count })}
            <ul>
              {conflicts.slice(0, SHOWN).map(({ sheet, address }) => (
                <li key={`${sheet}!${address}`}>{`${sheet}!${address}`}</li>
              ))}
            </ul>
            {conflicts.length > SHOWN && fill(words.more, { count: formats.count(conflicts.length - SHOWN) })}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer('keep')}>
              {words.keep}
            </Button>
            <Button onClick={() => onAnswer('restore')}>{words.restore}</Button>
            <Button onClick={() => onAnswer('cancel')}>{pane.app.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
