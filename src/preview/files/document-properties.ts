import type { WorkbookProperties } from 'hucre';
import type { Host } from '../host/host';

/** What a file calls the document properties of the API. */
const NAMES = {
  author: 'creator',
  category: 'category',
  comments: 'description',
  company: 'company',
  keywords: 'keywords',
  manager: 'manager',
  subject: 'subject',
  title: 'title',
} as const;

/** Who made a workbook that says nothing else. */
const MADE_BY = 'KAM for Excel (preview)';

type State = Readonly<Record<string, unknown>>;

/** Document properties of a host, as a file holds them. */
export function propertiesOf({ book, workbook }: Host): WorkbookProperties {
  const stored = book.state.get<State>('properties') ?? {};
  const own = Object.entries(NAMES).flatMap(([name, inFile]) => {
    const value = stored[name];
    return typeof value === 'string' && value !== '' ? [[inFile, value]] : [];
  });
  const { Custom } = workbook.Properties as unknown as {
    readonly Custom: { $items(): readonly { readonly Key: string; readonly Value: unknown }[] };
  };
  const custom = Object.fromEntries(Custom.$items().map(({ Key, Value }) => [Key, Value as string | number | boolean]));
  return {
    creator: MADE_BY,
    ...(Object.fromEntries(own) as WorkbookProperties),
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}

/** The inverse of `propertiesOf`. */
export function applyProperties({ book, workbook }: Host, properties: WorkbookProperties | undefined): void {
  if (!properties) return;
  const state = Object.entries(NAMES).flatMap(([name, inFile]) => {
    const value = properties[inFile];
    return value === undefined || value === MADE_BY ? [] : [[name, value]];
  });
  if (state.length > 0) book.state.set('properties', Object.fromEntries(state));
  const { Custom } = workbook.Properties as unknown as { readonly Custom: { Add(key: string, value: unknown): void } };
  for (const [key, value] of Object.entries(properties.custom ?? {}))
    Custom.Add(key, value instanceof Date ? value.toISOString() : value);
}
