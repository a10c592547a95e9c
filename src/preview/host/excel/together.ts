import { HostCollection, HostObject, isApiName, shapeOf } from '../protocol/host-object';

type Members = Record<string, unknown>;
type Made = new (parts: readonly HostObject[]) => HostObject;

/** One class for each class of parts. */
const made = new WeakMap<object, Made>();

/**
 * One object for several of a kind, as the format of cells in several blocks: what all of them have (null where they differ), and what is
 * set or called goes to each.
 */
export function together<T extends HostObject>(parts: readonly T[]): T {
  const [first] = parts;
  if (!first) throw new Error('Nothing to hold together');
  let Class = made.get(first.constructor);
  if (!Class) made.set(first.constructor, (Class = classFor(first)));
  return new Class(parts) as T;
}

function answerOf(answers: readonly unknown[]): unknown {
  const [first] = answers;
  if (first instanceof HostObject) return together(answers as HostObject[]);
  return answers.every((one) => one === first) ? first : null;
}

function classFor(part: HostObject): Made {
  const Class = part instanceof HostCollection ? collectionClass() : objectClass();
  const { properties, writable, navigations } = shapeOf(part);
  for (const name of properties) {
    Object.defineProperty(Class.prototype, name, {
      get(this: Together) {
        return answerOf(this.$parts.map((one) => (one as unknown as Members)[name]));
      },
      ...(writable.has(name) && {
        set(this: Together, value: unknown) {
          for (const one of this.$parts) (one as unknown as Members)[name] = value;
        },
      }),
    });
  }
  for (const name of methodsOf(part)) {
    Object.defineProperty(Class.prototype, name, {
      value(this: Together, ...given: readonly unknown[]) {
        return answerOf(
          this.$parts.map((one) =>
            ((one as unknown as Members)[name] as (...given: readonly unknown[]) => unknown).apply(one, [...given]),
          ),
        );
      },
    });
  }
  Object.defineProperty(Class, 'name', { value: part.$type });
  Object.defineProperty(Class, 'navigations', { value: [...navigations] });
  return Class;
}

interface Together extends HostObject {
  readonly $parts: readonly HostObject[];
}

const objectClass = (): Made =>
  class extends HostObject {
    constructor(readonly $parts: readonly HostObject[]) {
      super();
    }
  };

const collectionClass = (): Made =>
  class extends HostCollection {
    constructor(readonly $parts: readonly HostObject[]) {
      super();
    }
    private get collections(): readonly HostCollection[] {
      return this.$parts as readonly HostCollection[];
    }
    $items(): readonly HostObject[] {
      return (this.collections[0]?.$items() ?? []).map((_, i) =>
        together(this.collections.map((one) => one.GetItemAt(i))),
      );
    }
    $indexer(key: unknown): HostObject {
      return together(this.collections.map((one) => one.$indexer(key)));
    }
  };

/** Of the classes below the host's own two. */
function methodsOf(part: HostObject): string[] {
  const names = new Set<string>();
  for (
    let p = Object.getPrototypeOf(part) as object;
    p !== HostObject.prototype && p !== HostCollection.prototype;
    p = Object.getPrototypeOf(p) as object
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(p)))
      if (isApiName(name) && typeof value === 'function') names.add(name);
  }
  return [...names];
}
