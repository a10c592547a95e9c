import { Suspense, lazy, useState } from 'react';
import type { UndoConflictsProps } from './UndoConflicts';

const UndoConflicts = lazy(() => import('./UndoConflicts'));

/** The question about edited cells; its code is loaded when there is something to ask, for Home has this dialog too. */
export function UndoDialog(props: UndoConflictsProps) {
  const [asked, setAsked] = useState(false);
  // Once asked it stays, so that it can close properly.
  if (props.conflicts.length > 0 && !asked) setAsked(true);
  return (
    asked && (
      <Suspense fallback={null}>
        <UndoConflicts {...props} />
      </Suspense>
    )
  );
}
