/**
 * The buffers of all typed arrays in plain data, each once: handed over instead of copied. An array that is only a part of its buffer
 * is left to be copied, for the rest of that buffer is somebody else's.
 */
export function buffersIn(data: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  visit(data, (array) => {
    const { buffer } = array;
    if (typeNameOf(buffer) === 'ArrayBuffer' && array.byteLength === buffer.byteLength)
      buffers.add(buffer as ArrayBuffer);
  });
  return [...buffers];
}

/**
 * The same data with typed arrays of its own, so that they can be handed over while the owner keeps his. Shared ones stay shared. In
 * steps: the columns of a full sheet together would hold the page up, and so would one of them while the machine is busy.
 */
export function* ownBufferSteps<T>(data: T): Generator<void, T> {
  const copies = new Map<unknown, unknown>();
  function* copyOf(value: unknown): Generator<void, unknown> {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    let copy: unknown = value;
    if (ArrayBuffer.isView(value)) copy = yield* columnCopy(value as Float64Array);
    else if (isPlain(value)) {
      const parts: [string, unknown][] = [];
      for (const [key, part] of Object.entries(value)) parts.push([key, yield* copyOf(part)]);
      copy = Object.fromEntries(parts);
    }
    copies.set(value, copy);
    return copy;
  }
  return (yield* copyOf(data)) as T;
}

/** So many entries a step: new memory is what takes the time. */
const ENTRIES_A_STEP = 1 << 17;

function* columnCopy(column: Float64Array): Generator<void, Float64Array> {
  const copy = new (column.constructor as Float64ArrayConstructor)(column.length);
  for (let from = 0; from < column.length; from += ENTRIES_A_STEP) {
    copy.set(column.subarray(from, from + ENTRIES_A_STEP), from);
    yield;
  }
  return copy;
}

function visit(value: unknown, take: (array: ArrayBufferView) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) take(value);
  // Lists hold texts and numbers, never columns: they are not looked through, for they may be long.
  else if (isPlain(value)) for (const part of Object.values(value)) visit(part, take);
}

function isPlain(value: object): boolean {
  return typeNameOf(value) === 'Object';
}

/** By name, because what came from another thread or frame has classes of its own there. */
function typeNameOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
