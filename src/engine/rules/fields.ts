/** Where a rule's default comes from: the method itself, the field's standard, or our own choice where practice leaves it open. */
export type RuleOrigin = 'given' | 'standard' | 'house';

/** Unit of a rule's numbers; `none` for words. Shares are 0 to 1 inside and shown as percent. */
export type RuleUnit = 'share' | 'days' | 'count' | 'score' | 'money' | 'factor' | 'date' | 'none';

interface About {
  readonly origin: RuleOrigin;
  readonly unit: RuleUnit;
}

/** One number within `min` and `max`; whole if `whole`. `above`: `min` itself is not allowed. */
export interface NumberField extends About {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly above?: boolean;
  readonly whole?: boolean;
  readonly default: number;
}

/** A list of numbers within `min` and `max`, `fewest` to `most` of them; `increasing`: each above the one before; whole if `whole`. */
export interface NumbersField extends About {
  readonly kind: 'numbers';
  readonly min: number;
  readonly max: number;
  readonly above?: boolean;
  readonly whole?: boolean;
  readonly fewest: number;
  readonly most: number;
  readonly increasing?: boolean;
  readonly default: readonly number[];
}

/** One of a few codes; their names in the person's language are in locales/rules. */
export interface ChoiceField<C extends string = string> extends About {
  readonly kind: 'choice';
  readonly choices: readonly C[];
  readonly default: C;
}

/** A list of short texts; an empty list means: use the built-in ones. */
export interface TextsField extends About {
  readonly kind: 'texts';
  readonly most: number;
  readonly longest: number;
  readonly default: readonly string[];
}

/** A day as `2026-09-30`, or '' for none. */
export interface DateField extends About {
  readonly kind: 'date';
  readonly default: string;
}

export type RuleField = NumberField | NumbersField | ChoiceField | TextsField | DateField;

/** The value that a field holds. */
export type FieldValue<F extends RuleField> =
  F extends NumberField ? number
  : F extends NumbersField ? readonly number[]
  : F extends ChoiceField<infer C> ? C
  : F extends TextsField ? readonly string[]
  : string; // prettier-ignore

/** Keeps the choices' literal types without `as const` in every declaration. */
export function choice<const C extends string>(field: Omit<ChoiceField<C>, 'kind' | 'unit'>): ChoiceField<C> {
  return { kind: 'choice', unit: 'none', ...field };
}

export function number(field: Omit<NumberField, 'kind'>): NumberField {
  return { kind: 'number', ...field };
}

export function numbers(field: Omit<NumbersField, 'kind'>): NumbersField {
  return { kind: 'numbers', ...field };
}

export function texts(field: Omit<TextsField, 'kind' | 'unit'>): TextsField {
  return { kind: 'texts', unit: 'none', ...field };
}

export function date(field: Omit<DateField, 'kind' | 'unit'>): DateField {
  return { kind: 'date', unit: 'date', ...field };
}
