interface Groups {
  groupBy?: (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => PropertyKey) => object;
}

/** The library asks for Node 22 and groups with what Node 20 does not have yet; without it an undo step of several cells is lost. */
export function allowNode20(): void {
  (Object as Groups).groupBy ??= (items, keyOf) => {
    const groups = Object.create(null) as Record<PropertyKey, unknown[]>;
    let index = 0;
    for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
    return groups;
  };
}
