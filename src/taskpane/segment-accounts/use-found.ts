import { useEffect, useState } from 'react';
import type { SegmentPreview } from '../../jobs/contract';
import { useTask } from '../components/use-task';

interface Found {
  readonly preview: SegmentPreview;
  readonly rows: readonly number[];
}

/** Rows that the filter leaves, null for all. The rows of the text before stay until those of the new one are there. */
export function useFound(preview: SegmentPreview, wanted: string): readonly number[] | null {
  const { run, drop } = useTask();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (wanted === '') return;
    void run((control) => preview.find(wanted, control)).then((answer) => {
      if (answer?.ok) setFound({ preview, rows: answer.value });
    });
    return drop;
  }, [preview, wanted, run, drop]);
  return wanted !== '' && found?.preview === preview ? found.rows : null;
}
