import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { SnapshotSummary } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { useWords } from '../shell/words';

interface DeleteSnapshotProps {
  /** Null: closed. */
  readonly snapshot: SnapshotSummary | null;
  readonly onDelete: () => void;
  readonly onCancel: () => void;
}

/** Asks before a snapshot goes: what is lost, and what stays. */
export function DeleteSnapshot({ snapshot, onDelete, onCancel }: DeleteSnapshotProps) {
  const { pane, language } = useWords();
  const text = reviewPaneWords(language).snapshots;
  return (
    <Dialog open={snapshot !== null} onOpenChange={(_, data) => !data.open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{fill(text.removeTitle, { name: snapshot?.name ?? '' })}</DialogTitle>
          <DialogContent>{text.removeText}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onDelete}>
              {text.removeIt}
            </Button>
            <Button onClick={onCancel}>{pane.app.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
