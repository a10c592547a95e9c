import { HostError } from './errors';
import { HostCollection, HostObject, shapeOf } from './host-object';
import { used } from './uses';
import type { QueryInfo } from './wire';

/** The paths of a `load`, as a tree: `format/fill/color` → format → fill → color. Names in lower case. */
interface Tree {
  [name: string]: Tree;
}

function treeOf(query: QueryInfo): Tree {
  const tree: Tree = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let node = tree;
    for (const part of path.split('/')) node = node[part.toLowerCase()] ??= {};
  }
  return tree;
}

/** The only two properties that the client wants to hear under their names with a small letter. */
const SMALL: Readonly<Record<string, string>> = { 'Line.ConnectorType': 'connectorType', 'Image.Format': 'format' };

const onWire = (target: HostObject, name: string): string => SMALL[`${target.$type}.${name}`] ?? name;

/** Answers a `load`: PascalCase, nested, collections as `_Items`. */
export function project(target: HostObject, query: QueryInfo): Record<string, unknown> {
  return projectTree(target, treeOf(query), query);
}

function projectTree(target: HostObject, tree: Tree, query: QueryInfo = {}): Record<string, unknown> {
  return target instanceof HostCollection ? projectCollection(target, tree, query) : projectObject(target, tree);
}

function projectObject(target: HostObject, tree: Tree): Record<string, unknown> {
  const shape = shapeOf(target);
  const answer = target.$identity();
  const names = Object.keys(tree);
  if (names.length === 0 || '$all' in tree) {
    for (const name of shape.properties)
      if (!shape.navigations.has(name)) answer[onWire(target, name)] = read(target, name);
  }
  for (const name of names) if (name !== '$all') projectMember(target, name, tree, answer);
  return answer;
}

function projectMember(target: HostObject, lower: string, tree: Tree, answer: Record<string, unknown>): void {
  const name = shapeOf(target).byLower.get(lower);
  if (!name) {
    throw new HostError(
      'NotImplemented',
      `${target.$type}.${lower}`,
      `The preview host has no property ${target.$type}.${lower}.`,
    );
  }
  const value = read(target, name);
  answer[onWire(target, name)] = value instanceof HostObject ? projectTree(value, tree[lower] ?? {}) : (value ?? null);
}

function projectCollection(target: HostCollection, tree: Tree, query: QueryInfo): Record<string, unknown> {
  const answer = target.$identity();
  const shape = shapeOf(target);
  const itemTree: Tree = { ...tree.items };
  for (const [name, sub] of Object.entries(tree)) {
    if (name === 'items') continue;
    const own = shape.byLower.get(name);
    if (own && !shape.navigations.has(own)) answer[own] = read(target, own);
    else itemTree[name] = sub;
  }
  const skip = query.Skip ?? 0;
  const items = target.$items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  answer._Items = items.map((item, i) => ({ _Index: skip + i, ...item.$identity(), ...projectTree(item, itemTree) }));
  return answer;
}

function read(target: HostObject, name: string): unknown {
  used(target, name);
  return (target as unknown as Record<string, unknown>)[name];
}
