import type { Book } from '../book';
import { HostObject } from '../protocol/host-object';

/** The library calculates by itself after each batch, so calculation modes are remembered but change nothing. */
export class Application extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }

  get CalculationMode(): string {
    return this.book.state.get<string>('calculationMode') ?? 'Automatic';
  }
  set CalculationMode(mode: string) {
    this.book.state.set('calculationMode', mode);
  }
  get CalculationState(): string {
    return 'Done';
  }

  Calculate(): void {
    this.book.grid.dispatch('EVALUATE_CELLS', {});
  }
  SuspendApiCalculationUntilNextSync(): void {}
  SuspendScreenUpdatingUntilNextSync(): void {}
}
