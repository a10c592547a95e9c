import { invalidArgument } from './errors';

/**
 * Base of every object the add-in can hold. The API is what the class says: PascalCase getters and setters are properties,
 * PascalCase methods are methods. What starts with `$` is the host's own and cannot be reached over the wire.
 */
export abstract class HostObject {
  /** Properties that lead to other objects: `load()` without names leaves them out. */
  static readonly navigations: readonly string[] = [];

  /** Events the client may subscribe to here, as `_Register…Event` names them. The client itself sorts out who listens. */
  static readonly events: readonly string[] = [];

  /** Told when the client begins or ends to listen to one of `events`. */
  $listening?(event: string, on: boolean): void;

  /** The name Excel gives the class. A minifier must not touch class names of the host. */
  get $type(): string {
    return this.constructor.name;
  }

  /** What instantiating answers: its id, if it has one. */
  $identity(): Record<string, unknown> {
    return {};
  }

  /** Ranges have no id: the host keeps them under a reference for as long as the add-in tracks them. */
  $keepsReference(): boolean {
    return false;
  }
}

export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract $items(): readonly T[];

  /** `getItem` of the API. */
  abstract $indexer(key: unknown): T;

  get Count(): number {
    return this.$items().length;
  }

  GetCount(): number {
    return this.$items().length;
  }

  GetItemAt(index: number): T {
    const item = this.$items()[index];
    if (!item) throw invalidArgument(`${this.$type}.getItemAt`);
    return item;
  }
}

/** What the engine needs to know of a class, reflected once. */
export interface Shape {
  readonly properties: readonly string[];
  readonly navigations: ReadonlySet<string>;
  /** lower-case name → name */
  readonly byLower: ReadonlyMap<string, string>;
  readonly writable: ReadonlySet<string>;
}

/** The API is PascalCase, and what the client calls for itself starts with an underscore; all else is the host's own. */
export const isApiName = (name: string): boolean => /^[A-Z_]/.test(name);

const shapes = new WeakMap<object, Shape>();

export function shapeOf(target: HostObject): Shape {
  const known = shapes.get(target.constructor);
  if (known) return known;
  const byLower = new Map<string, string>();
  const writable = new Set<string>();
  for (
    let p: object | null = Object.getPrototypeOf(target) as object;
    p && p !== Object.prototype;
    p = Object.getPrototypeOf(p) as object
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(p))) {
      if (!isApiName(name) || byLower.has(name.toLowerCase()) || !(descriptor.get || descriptor.set)) continue;
      byLower.set(name.toLowerCase(), name);
      if (descriptor.set) writable.add(name);
    }
  }
  const { navigations } = target.constructor as typeof HostObject;
  const shape: Shape = { properties: [...byLower.values()], navigations: new Set(navigations), byLower, writable };
  shapes.set(target.constructor, shape);
  return shape;
}
