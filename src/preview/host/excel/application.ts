import type { Book } from '../book';
import { CALCULATION_MODE } from '../grid/manual-calculation';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';

/** Workbooks that were made and wait to be opened, by their number. */
const created = new WeakMap<Book, WorkbookCreated[]>();

/** A workbook that is not open yet. It opens where the host has a window for it; without one, nothing is pretended. */
class WorkbookCreated extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly base64: string,
    private readonly id: string,
  ) {
    super();
  }

  override get $type(): string {
    return 'WorkbookCreated';
  }
  override $identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }

  Open(): void {
    if (!this.book.openAnother) throw notImplemented('WorkbookCreated.open');
    this.book.openAnother(this.base64);
  }
}

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export class Application extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }

  get CalculationMode(): string {
    return this.book.state.get<string>(CALCULATION_MODE) ?? 'Automatic';
  }
  set CalculationMode(mode: string) {
    if (!MODES.includes(mode)) throw invalidArgument('Application.calculationMode');
    this.book.state.set(CALCULATION_MODE, mode);
    if (mode !== 'Manual' && this.book.grid.isCalculationPending) this.Calculate();
  }
  get CalculationState(): string {
    return this.book.grid.isCalculationPending ? 'Pending' : 'Done';
  }

  CreateWorkbook(base64 = ''): WorkbookCreated {
    const earlier = created.get(this.book) ?? [];
    const made = new WorkbookCreated(this.book, base64, String(earlier.length + 1));
    created.set(this.book, [...earlier, made]);
    return made;
  }
  _GetWorkbookCreatedById(id: string): WorkbookCreated | undefined {
    return created.get(this.book)?.find((made) => made.Id === id);
  }

  Calculate(): void {
    this.book.grid.dispatch('EVALUATE_CELLS', {});
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.book.grid.suspendCalculation();
  }
  /** Nothing is drawn within a batch anyway. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}
