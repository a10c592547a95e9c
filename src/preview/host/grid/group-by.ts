type GroupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => string) => Record<string, T[]>;

/** The library asks for Node 22; of what it uses, Node 20 lacks this one function. */
export function provideGroupBy(): void {
  const target = Object as unknown as { groupBy?: GroupBy };
  target.groupBy ??= (items, keyOf) => {
    const groups = Object.create(null) as ReturnType<GroupBy>;
    let index = 0;
    for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item as never);
    return groups as never;
  };
}
