import type { Problem, Result } from '../../engine/core/result';
import { failure, success } from '../../engine/core/result';
import type { CheckInput, Field } from '../../engine/intake/types';
import { inSlices } from '../../worker/in-line';
import { selectAreas, selectCells } from '../../workbook/select';
import type { SheetWatch } from '../../workbook/watch-sheet';
import { watchSheet } from '../../workbook/watch-sheet';
import type { Choices, Control, JobId, Match, SourceDesk } from '../contract';
import { rememberStep } from '../undo-memory';
import type { Checked, SourceCells } from './check-source';
import { checkSourceSteps, readSource, reportOf } from './check-source';
import { fixFinding, previewFinding } from './fix';
import type { Source } from './open-source';
import { openSource } from './open-source';
import { today } from './today';

/** How a job uses one of its sources. */
export interface DeskUse {
  readonly job: JobId;
  /** Prefix of the tag under which the job's columns beside the data are remembered (column-places.ts). */
  readonly columnsTag: string;
  /** What makes going on impossible: no rows, a column missing. */
  readonly obstacle: (source: Source, match: Match) => Problem | null;
  /** The ranked column where the job says which; null: a row lacks nothing without a value. */
  readonly value?: Field | null;
  /** Where rows are deals: what their stage names were said to mean before. */
  readonly deals?: () => NonNullable<CheckInput['deals']>;
  /** Columns that are read beside the matched ones. */
  readonly more?: (source: Source, match: Match) => readonly number[];
}

/** One source held by a job: what was opened, read and checked, kept until the sheet or the questions change. */
export interface Desk extends SourceDesk {
  readonly source: () => Source | null;
  readonly checked: () => Checked | null;
  /** The person (or somebody else) changed the sheet since it was read: `prepare` reads it again. */
  readonly isStale: () => boolean;
  /** Reads what is not read yet and checks it. */
  prepare(match: Match, choices: Choices, asOf: string, control?: Control): Promise<Result<Checked>>;
  /** Takes the source out of the job. */
  close(): Promise<void>;
}

export function createDesk(use: DeskUse): Desk {
  let source: Source | null = null;
  let cells: SourceCells | null = null;
  let checked: Checked | null = null;
  /** What `checked` answered, so that the same question of the same cells is not worked out again. */
  let answered: { readonly cells: SourceCells; readonly request: string } | null = null;
  let watch: SheetWatch | null = null;
  let isStale = false;

  const forget = (): void => {
    isStale = false;
    cells = null;
    checked = null;
    answered = null;
  };

  async function prepare(match: Match, choices: Choices, asOf: string, control?: Control): Promise<Result<Checked>> {
    if (!source) return failure('nothing-opened');
    const problem = use.obstacle(source, match);
    if (problem) return { ok: false, problem };
    const more = use.more?.(source, match) ?? [];
    const needed = [...new Set([...Object.values(match), ...more])];
    const held = cells;
    if (!held || isStale || !needed.every((column) => held.columns.includes(column))) {
      isStale = false;
      const read = await readSource(source, needed, control);
      if (!read.ok) return read;
      cells = read.value;
    }
    if (!cells) return failure('nothing-opened');
    const from = source;
    const request = {
      match,
      choices,
      asOf,
      more,
      ...(use.value === undefined ? {} : { value: use.value }),
      ...(use.deals && { deals: use.deals() }),
    };
    const asked = { cells, request: textOf(request) };
    if (checked && answered?.cells === asked.cells && answered.request === asked.request) return success(checked);
    // The cells are too many to be sent to a worker: they are checked here, in slices.
    const found = await inSlices(checkSourceSteps(from, cells, request), control, 'preparing');
    if (!found.ok) return found;
    // Another source was opened meanwhile: this answer is nobody's.
    if (source !== from) return failure('cancelled');
    checked = found.value;
    answered = asked;
    return found;
  }

  /** Where a data cell stands on the sheet. */
  const placeOf = ({ place, table }: Source, row: number) => ({
    ...place.at,
    row: place.at.row + table.dataStart + row,
  });

  return {
    source: () => source,
    checked: () => checked,
    isStale: () => isStale,
    prepare,

    async open(ref) {
      const opened = await openSource(ref, use.columnsTag);
      if (!opened.ok) return opened;
      await watch?.stop();
      const watching = await watchSheet(opened.value.place.sheetId, () => {
        isStale = true;
      });
      if (!watching.ok) return watching;
      watch = watching.value;
      source = opened.value;
      forget();
      return success(source.opened);
    },

    async close() {
      await watch?.stop();
      watch = null;
      source = null;
      forget();
    },

    async check(match, choices, control) {
      const asOf = source?.rulesInForce.asOf ?? '';
      const ready = await prepare(match, choices, asOf === '' ? today() : asOf, control);
      if (ready.ok) return success(reportOf(ready.value));
      if (!source) return ready;
      return success({ rows: source.opened.rows, leftOut: 0, findings: [], problem: ready.problem });
    },

    async goTo(row, column) {
      if (!source) return;
      const at = placeOf(source, row);
      await selectCells(source.place.sheetId, { ...at, column: at.column + column, rows: 1, columns: 1 });
    },

    async selectRows(rows) {
      const from = source;
      if (!from) return;
      const areas = rows.map((row) => ({ ...placeOf(from, row), rows: 1 }));
      await selectAreas(from.place.sheetId, areas);
    },

    async previewFix(id) {
      return checked ? previewFinding(checked, id) : failure('nothing-opened');
    },

    async fix(id, control) {
      if (!source || !checked) return failure('nothing-opened');
      const fixed = await fixFinding(source, checked, id, control);
      if (!fixed.ok) return fixed;
      rememberStep(use.job, fixed.value.step);
      // What was read is no longer what is there.
      cells = null;
      return success({ changed: fixed.value.changed });
    },
  };
}

/** A request as text, to tell whether it is the one before; what stage names mean is a map. */
function textOf(request: unknown): string {
  return JSON.stringify(request, (_, part: unknown) => (part instanceof Map ? [...part] : part));
}
