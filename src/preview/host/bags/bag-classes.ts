import { assertKeptWritable } from '../excel/guard';
import { HostError, invalidArgument, notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';
import type { Bag, ClassSchema, Place, State } from './bag';
import { schema } from './schema';

type BagConstructor = new (place: Place, parent: HostObject | null) => Bag;

/** Adds or replaces members of the class that the schema gives. */
export type Behaviour = (Base: BagConstructor) => BagConstructor;

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const DEFAULTS: Readonly<Record<string, unknown>> = { s: '', n: 0, b: false, a: null };

function stateAt({ book, key, path }: Place): State {
  let node: unknown = book.state.get(key);
  for (const step of path) node = (node as Record<string | number, unknown> | undefined)?.[step];
  return (node ?? {}) as State;
}

/** A copy of the tree with one value changed. */
function withValue(node: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((item: unknown, i) => (i === step ? withValue(item, rest, value) : item));
  const record = (node ?? {}) as Record<string, unknown>;
  const { [String(step)]: old, ...others } = record;
  const next = withValue(old, rest, value);
  return next === undefined ? others : { ...others, [step]: next };
}

export function putState({ book, key, path }: Place, value: unknown): void {
  assertKeptWritable(book, key);
  book.state.set(key, withValue(book.state.get(key), path, value));
}

/** Makes host classes from the schema: getters and setters over the store, navigations to further bags, collections over arrays. */
export class BagClasses {
  private readonly classes = new Map<string, BagConstructor>();

  constructor(
    private readonly behaviours: Readonly<Record<string, Behaviour>>,
    /** What a property is before anybody set it. */
    private readonly defaults: Readonly<Record<string, State>>,
  ) {}

  make(name: string, place: Place, parent: HostObject | null): Bag {
    return new (this.classOf(name))(place, parent);
  }

  private classOf(name: string): BagConstructor {
    const known = this.classes.get(name);
    if (known) return known;
    const members = schema.classes[name];
    if (!members) throw new HostError('NotImplemented', name);
    const plain = members.item ? this.collectionClass(name, members, members.item) : this.objectClass(name, members);
    const finished = this.behaviours[name]?.(plain) ?? plain;
    Object.defineProperty(finished, 'name', { value: name });
    const { navigations } = finished as unknown as typeof HostObject;
    Object.defineProperty(finished, 'navigations', {
      value: [...navigations, ...Object.keys(members.navigations).map(upper)],
    });
    this.classes.set(name, finished);
    return finished;
  }

  private objectClass(name: string, members: ClassSchema): BagConstructor {
    const plain = class extends HostObject implements Bag {
      constructor(
        readonly $place: Place,
        readonly $parent: HostObject | null,
      ) {
        super();
      }
      $state(): State {
        return stateAt(this.$place);
      }
      $put(property: string, value: unknown): void {
        putState({ ...this.$place, path: [...this.$place.path, property] }, value);
        touch(this);
      }
      override $identity(): Record<string, unknown> {
        return 'id' in members.properties ? { Id: this.$state().id } : {};
      }
    };
    this.defineMembers(plain.prototype, name, members);
    return plain;
  }

  private collectionClass(name: string, members: ClassSchema, item: string): BagConstructor {
    const make = (place: Place, parent: HostObject): Bag => this.make(item, place, parent);
    const plain = class extends HostCollection<Bag> implements Bag {
      constructor(
        readonly $place: Place,
        readonly $parent: HostObject | null,
      ) {
        super();
      }
      $state(): State {
        return stateAt(this.$place);
      }
      $list(): readonly State[] {
        const list = this.$state();
        return Array.isArray(list) ? (list as State[]) : [];
      }
      $put(property: string, value: unknown): void {
        putState({ ...this.$place, path: [...this.$place.path, property] }, value);
        touch(this);
      }
      $items(): Bag[] {
        return this.$list().map((_, i) => make({ ...this.$place, path: [...this.$place.path, i] }, this));
      }
      $indexer(key: unknown): Bag {
        const found = this.GetItemOrNullObject(key);
        if (!found) throw notFound(`${name}.getItem`);
        return found;
      }
      GetItemOrNullObject(key: unknown): Bag | null {
        const wanted = String(key).toLowerCase();
        const index = this.$list().findIndex(
          (one) => String(one.id) === String(key) || String(one.name).toLowerCase() === wanted,
        );
        return this.$items()[index] ?? null;
      }
    };
    this.defineMembers(plain.prototype, name, members, 'count');
    return plain;
  }

  private defineMembers(prototype: Bag, name: string, members: ClassSchema, except = ''): void {
    const defaults = this.defaults[name] ?? {};
    for (const [key, code] of Object.entries(members.properties)) {
      if (key === except) continue;
      const fallback =
        key in defaults
          ? defaults[key]
          : code.startsWith('e:')
            ? (schema.enums[code.slice(2)]?.[0] ?? '')
            : DEFAULTS[code];
      const setter = function (this: Bag, value: unknown): void {
        if (!fits(code, value)) throw invalidArgument(`${name}.${key}`);
        this.$put(key, value ?? null);
      };
      Object.defineProperty(prototype, upper(key), {
        configurable: true,
        get(this: Bag) {
          const state = this.$state();
          return key in state ? state[key] : fallback;
        },
        ...(members.readonly.includes(key) ? {} : { set: setter }),
      });
    }
    for (const [key, target] of Object.entries(members.navigations)) {
      const make = (bag: Bag): Bag => this.make(target, { ...bag.$place, path: [...bag.$place.path, key] }, bag);
      Object.defineProperty(prototype, upper(key), {
        configurable: true,
        get(this: Bag) {
          return make(this);
        },
      });
    }
  }
}

function fits(code: string, value: unknown): boolean {
  if (value === undefined || value === null || code === 'a') return true;
  if (code === 's') return typeof value === 'string';
  if (code === 'n') return typeof value === 'number' && Number.isFinite(value);
  if (code === 'b') return typeof value === 'boolean';
  return typeof value === 'string' && (schema.enums[code.slice(2)] ?? []).includes(value);
}

/** Tells the owner (a chart, a rule) that something of it changed, so that the grid's picture of it is drawn anew. */
export function touch(bag: Bag): void {
  for (let one: HostObject | null = bag; one; one = (one as Partial<Bag>).$parent ?? null) {
    (one as { $changed?: () => void }).$changed?.();
  }
}
