import { HostObject } from '../protocol/host-object';
import type { Range } from './range';
import { uniform } from './uniform-style';

/** Which cells a protected sheet still takes content in. That formulas are to be hidden is kept, but they are not. */
export class FormatProtection extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  get Locked(): boolean | null {
    return uniform(this.range, (style) => style.locked ?? true);
  }
  set Locked(locked: boolean) {
    this.range.$style({ locked: locked ? undefined : false });
  }
  get FormulaHidden(): boolean | null {
    return uniform(this.range, (style) => style.formulaHidden ?? false);
  }
  set FormulaHidden(hidden: boolean) {
    this.range.$style({ formulaHidden: hidden ? true : undefined });
  }
}
