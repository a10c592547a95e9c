import type { Book } from '../book';
import { HostError } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';

interface StoredProtection {
  readonly options: object;
  readonly password: string;
}

/** A protected sheet refuses every write but content for unlocked cells, and what it was protected with options for. */
export class WorksheetProtection extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }

  private get key(): string {
    return `protection/${this.sheetId}`;
  }
  get Protected(): boolean {
    return this.book.isProtected(this.sheetId);
  }
  get Options(): object | null {
    return this.book.state.get<StoredProtection>(this.key)?.options ?? null;
  }
  Protect(options: object = {}, password = ''): void {
    if (this.Protected) throw new HostError('InvalidOperation', 'WorksheetProtection.protect');
    this.book.state.set(this.key, { options, password } satisfies StoredProtection);
  }
  Unprotect(password = ''): void {
    const stored = this.book.state.get<StoredProtection>(this.key);
    if (stored && stored.password !== password) throw new HostError('BadPassword', 'WorksheetProtection.unprotect');
    this.book.state.set(this.key, undefined);
  }
}
