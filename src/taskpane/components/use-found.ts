import { useEffect, useState } from 'react';
import type { Result } from '../../engine/core/result';
import type { Control } from '../../jobs/contract';
import { useTask } from './use-task';

/** What can be looked through for a text, in slices. */
interface Searched<Rows> {
  readonly find: (text: string, control?: Control) => Promise<Result<Rows>>;
}

interface Found<Rows> {
  readonly preview: Searched<Rows>;
  readonly rows: Rows;
}

/** Rows that the filter leaves, null for all. The rows of the text before stay until those of the new one are there. */
export function useFound<Rows>(preview: Searched<Rows>, wanted: string): Rows | null {
  const { run, drop } = useTask();
  const [found, setFound] = useState<Found<Rows> | null>(null);
  useEffect(() => {
    if (wanted === '') return;
    void run((control) => preview.find(wanted, control)).then((answer) => {
      if (answer?.ok) setFound({ preview, rows: answer.value });
    });
    return drop;
  }, [preview, wanted, run, drop]);
  return wanted !== '' && found?.preview === preview ? found.rows : null;
}
