import type { Book } from '../book';
import { notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';

const PREFIX = 'setting/';

/** `workbook.settings`: what an add-in keeps in the workbook. */
export class SettingCollection extends HostCollection<Setting> {
  static override readonly events = ['SettingsChanged'];

  constructor(private readonly book: Book) {
    super();
  }

  $items(): Setting[] {
    return this.book.state.keys(PREFIX).map((key) => new Setting(this.book, key.slice(PREFIX.length)));
  }
  $indexer(key: unknown): Setting {
    const setting = this.GetItemOrNullObject(key);
    if (!setting) throw notFound('SettingCollection.getItem');
    return setting;
  }
  GetItemOrNullObject(key: unknown): Setting | null {
    return this.book.state.get(PREFIX + String(key)) === undefined ? null : new Setting(this.book, String(key));
  }
  Add(key: string, value: unknown): Setting {
    this.book.state.set(PREFIX + key, { value });
    return new Setting(this.book, key);
  }
}

export class Setting extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }

  override $identity(): Record<string, unknown> {
    return { Key: this.key, _Id: this.key };
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.book.state.get<{ value: unknown }>(PREFIX + this.key)?.value ?? null;
  }
  set Value(value: unknown) {
    this.book.state.set(PREFIX + this.key, { value });
  }
  Delete(): void {
    this.book.state.set(PREFIX + this.key, undefined);
  }
}
