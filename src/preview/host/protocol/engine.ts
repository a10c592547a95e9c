import { HostError, notImplemented } from './errors';
import type { HostObject } from './host-object';
import { HostCollection, isApiName, shapeOf } from './host-object';
import { project } from './projection';
import type { Action, ArgumentInfo, ObjectPath, ReferencedIds, RequestBody, ResponseBody } from './wire';
import { used } from './uses';
import { ActionType, PathType } from './wire';

interface Batch {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  /** Each path is walked once a batch: one that adds a sheet must not add two. */
  readonly objects: Map<number, HostObject | null>;
  /** Paths the add-in asked to keep, and the reference each was given. */
  readonly kept: Map<number, string>;
}

export interface EngineOptions {
  /** Objects that office.js makes by type name, outside the workbook. */
  readonly create: (typeName: string) => HostObject | null;
}

/**
 * Answers requests of the rich API. Knows nothing about Excel: it walks paths and actions and calls getters, setters and methods of
 * host objects by name. A member that is not there answers NotImplemented with its place. The first failing action stops the batch;
 * what earlier actions did stays done, as in Excel.
 */
export class Engine {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(
    private readonly root: HostObject,
    private readonly options: EngineOptions,
  ) {}

  process(body: RequestBody): ResponseBody {
    const batch: Batch = { paths: body.ObjectPaths ?? {}, objects: new Map(), kept: new Map() };
    const actions = body.Actions ?? [];
    for (const action of actions) if (action.Name === '_KeepReference') batch.kept.set(action.ObjectPathId, '');
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        const value = action.ActionType === ActionType.trace ? null : this.run(batch, action);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (thrown) {
        const error = thrown instanceof HostError ? thrown : internalError(thrown);
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          ActionIndex: index,
          HttpStatusCode: error.status,
        };
        break;
      }
    }
    return response;
  }

  private run(batch: Batch, action: Action): unknown {
    const target = this.resolve(batch, action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(batch, action.ObjectPathId, target);
      case ActionType.query:
      case ActionType.recursiveQuery:
      case ActionType.queryAsJson:
        return target && project(target, action.QueryInfo ?? {});
      case ActionType.method:
        return this.callAction(batch, action, target);
      case ActionType.setProperty:
        if (!target) throw new HostError('InvalidObjectPath', action.Name);
        return write(target, action.Name, this.arguments(batch, action.ArgumentInfo)[0]);
      case ActionType.update:
        if (!target) throw new HostError('InvalidObjectPath', action.Name);
        return update(target, action.ObjectState ?? {});
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw notImplemented(`ActionType ${action.ActionType}`);
    }
  }

  private callAction(batch: Batch, action: Action, target: HostObject | null): unknown {
    if (!target) return { _IsNull: true };
    const args = this.arguments(batch, action.ArgumentInfo);
    switch (action.Name) {
      case '_KeepReference':
        return null;
      case '_RemoveReference':
        this.references.delete(String(args[0]));
        return null;
      case '_RemoveAllReferences':
        this.references.clear();
        return null;
      default:
        return call(target, action.Name, args);
    }
  }

  private resolve(batch: Batch, id: number): HostObject | null {
    const known = batch.objects.get(id);
    if (known !== undefined) return known;
    const path = batch.paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `object path ${id}`);
    const value = this.walk(batch, path) ?? null;
    batch.objects.set(id, value);
    return value;
  }

  private walk(batch: Batch, path: ObjectPath): HostObject | null | undefined {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.new:
        return this.options.create(path.Name);
      case PathType.null:
        return null;
      case PathType.reference: {
        const held = this.references.get(path.Name);
        if (!held) throw new HostError('InvalidObjectPath', path.Name);
        return held;
      }
    }
    const parent = this.resolve(batch, path.ParentObjectPathId ?? 0);
    // What hangs from a null object is null too.
    if (!parent) return null;
    const args = this.arguments(batch, path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.property:
        return read(parent, path.Name) as HostObject | null;
      case PathType.method:
        return call(parent, path.Name, args) as HostObject | null;
      case PathType.indexer:
        if (!(parent instanceof HostCollection)) throw notImplemented(`${parent.$type}.getItem`);
        used(parent, 'GetItem');
        return parent.$indexer(args[0]);
      default:
        throw notImplemented(`ObjectPathType ${path.ObjectPathType}`);
    }
  }

  private identity(batch: Batch, pathId: number, target: HostObject | null): Record<string, unknown> | null {
    if (!target) return null;
    const answer = target.$identity();
    const kept = batch.kept.get(pathId);
    if (kept === undefined || !target.$keepsReference()) return answer;
    const reference = kept || `ref-${this.nextReference++}`;
    batch.kept.set(pathId, reference);
    this.references.set(reference, target);
    return { ...answer, _ReferenceId: reference };
  }

  private arguments(batch: Batch, info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => this.argument(batch, value, ids?.[i]));
  }

  /** An object passed as argument arrives as a number in the arguments and its path id beside it. */
  private argument(batch: Batch, value: unknown, id: ReferencedIds | undefined): unknown {
    if (Array.isArray(id) && Array.isArray(value))
      return value.map((item, i) => this.argument(batch, item, (id as ReferencedIds[])[i]));
    if (typeof id === 'number' && id !== 0) return this.resolve(batch, id);
    if (isPathReference(value)) return this.resolve(batch, value._ObjectPathId);
    return value === null ? undefined : value;
  }
}

function isPathReference(value: unknown): value is { _ObjectPathId: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { _ObjectPathId?: unknown })._ObjectPathId === 'number'
  );
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const place = (target: HostObject, name: string): string => `${target.$type}.${camel(name)}`;

/** Errors that do not know their place yet get the member that was being used. */
function located<T>(target: HostObject, name: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof HostError && !thrown.location)
      throw new HostError(thrown.code, place(target, name), thrown.message);
    throw thrown;
  }
}

function call(target: HostObject, name: string, args: readonly unknown[]): unknown {
  used(target, name);
  if (isSubscription(target, name)) return null;
  const method = (target as unknown as Record<string, unknown>)[name];
  if (typeof method !== 'function' || !isApiName(name)) throw notImplemented(place(target, name));
  return located(target, name, () => (method as (...args: unknown[]) => unknown).apply(target, [...args]));
}

function isSubscription(target: HostObject, name: string): boolean {
  const [, sign, event] = /^_(Unr|R)egister(\w+)Event$/.exec(name) ?? [];
  if (event === undefined || !(target.constructor as typeof HostObject).events.includes(event)) return false;
  target.$listening?.(event, sign === 'R');
  return true;
}

function read(target: HostObject, name: string): unknown {
  const own = shapeOf(target).byLower.get(name.toLowerCase());
  if (!own) throw notImplemented(place(target, name));
  used(target, own);
  return located(target, name, () => (target as unknown as Record<string, unknown>)[own]);
}

function write(target: HostObject, name: string, value: unknown): null {
  const shape = shapeOf(target);
  const own = shape.byLower.get(name.toLowerCase());
  if (!own) throw notImplemented(place(target, name));
  used(target, own);
  if (!shape.writable.has(own)) throw new HostError('InvalidOperation', place(target, name));
  located(target, name, () => {
    (target as unknown as Record<string, unknown>)[own] = value;
  });
  return null;
}

/** `object.set({...})`: nested objects are followed. */
function update(target: HostObject, state: Readonly<Record<string, unknown>>): null {
  for (const [name, value] of Object.entries(state)) {
    const own = shapeOf(target).byLower.get(name.toLowerCase());
    if (own && shapeOf(target).navigations.has(own) && typeof value === 'object' && value !== null) {
      update(read(target, own) as HostObject, value as Record<string, unknown>);
    } else write(target, name, value);
  }
  return null;
}

function internalError(thrown: unknown): HostError {
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new HostError('GeneralException', 'preview host', text);
}
