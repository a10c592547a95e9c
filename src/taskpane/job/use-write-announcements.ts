import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { fill } from '../../locales/language';
import type { Task } from '../components/use-task';
import { useWords } from '../shell/words';

/** Says how far writing is, by quarters, politely; and that it stopped, at once. */
export function useWriteAnnouncements(task: Task, stopped: string | null, done: string | null): void {
  const { announce } = useAnnounce();
  const { pane, formats } = useWords();
  const said = useRef(0);
  const quarter = Math.floor((task.progress?.done ?? 0) * 4);

  useEffect(() => {
    if (!task.busy) said.current = 0;
    else if (quarter > said.current && quarter < 4) {
      said.current = quarter;
      announce(fill(pane.announce.quarter, { share: formats.percent(quarter / 4) }), {
        polite: true,
        batchId: 'progress',
      });
    }
  }, [task.busy, quarter, announce, pane, formats]);

  useEffect(() => {
    if (stopped !== null) announce(fill(pane.announce.stopped, { reason: stopped }), { alert: true });
  }, [stopped, announce, pane]);

  useEffect(() => {
    if (done !== null) announce(done, { polite: true, batchId: 'progress' });
  }, [done, announce]);
}
