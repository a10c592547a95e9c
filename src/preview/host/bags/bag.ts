import type { Book } from '../book';
import type { HostObject } from '../protocol/host-object';

/** Members of a class that hold nothing but state. Types: s text, n number, b truth value, e:Name enumeration, a anything. */
export interface ClassSchema {
  properties: Record<string, string>;
  readonly: string[];
  navigations: Record<string, string>;
  item?: string;
}

export interface BagSchema {
  classes: Record<string, ClassSchema>;
  enums: Record<string, string[]>;
}

export type State = Readonly<Record<string, unknown>>;

/** Where a bag keeps its state: a key of the book's store and the way inside. */
export interface Place {
  readonly book: Book;
  readonly key: string;
  readonly path: readonly (string | number)[];
}

/** What behaviour can rely on in every bag. */
export interface Bag extends HostObject {
  readonly $place: Place;
  readonly $parent: HostObject | null;
  $state(): State;
  $put(property: string, value: unknown): void;
}
