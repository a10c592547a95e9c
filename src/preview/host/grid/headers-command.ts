/** The library's command that inserts or deletes rows or columns. */
export interface HeadersCommand {
  readonly type: 'ADD_COLUMNS_ROWS' | 'REMOVE_COLUMNS_ROWS';
  readonly sheetId: string;
  readonly dimension: 'ROW' | 'COL';
  readonly base: number;
  readonly position: 'before' | 'after';
  readonly quantity: number;
  readonly elements: readonly number[];
}

export function isHeadersCommand(command: object): command is HeadersCommand {
  const { type } = command as { readonly type: string };
  return type === 'ADD_COLUMNS_ROWS' || type === 'REMOVE_COLUMNS_ROWS';
}

/** The index that the first inserted row or column has. */
export const addedAt = ({ base, position }: HeadersCommand): number => (position === 'before' ? base : base + 1);
