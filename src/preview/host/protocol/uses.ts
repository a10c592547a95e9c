import type { HostObject } from './host-object';

let listener: ((type: string, member: string) => void) | undefined;

/** For tests that count what was reached: told of every member that a request reads, sets or calls, by Excel's names. */
export function watchUses(watch: ((type: string, member: string) => void) | undefined): void {
  listener = watch;
}

export function used(target: HostObject, name: string): void {
  listener?.(target.$type, name.charAt(0).toLowerCase() + name.slice(1));
}
