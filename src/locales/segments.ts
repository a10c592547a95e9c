import { customerTypes, type CustomerType } from '../engine/portfolio/customer-type';
import { segments as english } from './en-US/segments';
import type { Language, Translated } from './language';
import { segments as chinese } from './zh-CN/segments';

export function segmentWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}

/** A type's name in each language, as cells may hold either. */
export function bothTypeNames(type: CustomerType): readonly string[] {
  return [english.types[type], chinese.types[type]];
}

/**
 * The customer type of that name in either language, or by its code: a cell may keep what was written in the other language.
 * Letter case, spaces and hyphens do not matter.
 */
export function typeByName(name: string): CustomerType | undefined {
  const wanted = folded(name);
  return customerTypes.find((type) =>
    [type, english.types[type], chinese.types[type]].some((known) => folded(known) === wanted),
  );
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, '');
}
