import { failure, success, type Result } from '../../engine/core/result';
import { readSnapshot, writeSnapshot } from '../../engine/review/snapshot-file';
import { applyPlan } from '../../workbook/apply-plan';
import { valueOf } from '../../workbook/faults';
import { inExcel } from '../../workbook/run';
import { undoStep } from '../../workbook/undo';
import type { UndoStep } from '../../workbook/undo-step';
import { NOTHING, type WritePlan } from '../../workbook/write-plan';
import { readParts } from '../../workbook/xml-parts';
import type { QuarterlyReview, SnapshotSummary } from './contract';
import { freeId, renamed, snapshotKey, storeOf, summariesOf, summaryOf, type Store } from './store';

type SnapshotDesk = Pick<
  QuarterlyReview,
  'snapshots' | 'renameSnapshot' | 'deleteSnapshot' | 'exportSnapshot' | 'importSnapshot' | 'undoSnapshot'
>;

/** The snapshots that the workbook keeps: listed, renamed, deleted, taken out as a file and in again; each change can be undone. */
export function createSnapshotDesk(): SnapshotDesk {
  /** Renames, deletions and imports, the last one on top. */
  const steps: UndoStep[] = [];

  const changeParts = (change: (store: Store) => Result<Pick<WritePlan, 'parts'>>) =>
    inExcel(async (context) => {
      const store = valueOf(storeOf(await readParts(context)));
      const plan = valueOf(change(store));
      steps.push(valueOf(await applyPlan(context, { ...NOTHING, ...plan })));
      return success(null);
    });

  const textOf = ({ snapshots }: Store, id: string): Result<string> => {
    const text = snapshots.get(id);
    return text === undefined ? failure('snapshot-gone') : success(text);
  };

  return {
    async snapshots() {
      return inExcel(async (context) => success(summariesOf(valueOf(storeOf(await readParts(context))))));
    },

    renameSnapshot: (id, name) =>
      changeParts((store) => {
        const text = textOf(store, id);
        if (!text.ok) return text;
        const made = renamed(text.value, name.trim());
        return made.ok ? success({ parts: [{ key: snapshotKey(id), text: made.value }] }) : made;
      }),

    deleteSnapshot: (id) => changeParts(() => success({ parts: [{ key: snapshotKey(id), text: null }] })),

    async exportSnapshot(id) {
      return inExcel(async (context) => {
        const text = valueOf(textOf(valueOf(storeOf(await readParts(context))), id));
        const { name } = summaryOf(id, text);
        return success({ fileName: `KAM ${name.replace(/[\\/:*?"<>|]/g, '')}.kam.json`, text });
      });
    },

    async importSnapshot(text) {
      const read = readSnapshot(text.trim());
      if (!read.ok) return read;
      let summary: SnapshotSummary | null = null;
      const done = await changeParts((store) => {
        // The same snapshot once more changes nothing; another one of the same id gets a place of its own.
        const isSame = store.snapshots.get(read.value.id) === text.trim();
        const id = isSame ? read.value.id : freeId(read.value.id, store);
        const own =
          id === read.value.id
            ? { key: snapshotKey(id), text: text.trim() }
            : { key: snapshotKey(id), text: writeSnapshot({ ...read.value, id }) };
        summary = summaryOf(id, own.text);
        return success({ parts: [own] });
      });
      return done.ok ? success(summary!) : done;
    },

    async undoSnapshot() {
      const step = steps.pop();
      if (!step) return failure('nothing-to-undo');
      return inExcel(async (context) => {
        valueOf(await undoStep(context, step, 'restore'));
        return success(null);
      });
    },
  };
}
