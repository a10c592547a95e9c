import { plan as englishPlan } from './en-US/plan';
import { review as english } from './en-US/review';
import type { Language, Translated } from './language';
import { plan as chinesePlan } from './zh-CN/plan';
import { review as chinese } from './zh-CN/review';

export type ReviewWords = Translated<typeof english>;

export function reviewWords(language: Language): ReviewWords {
  return language === 'zh-CN' ? chinese : english;
}

export type PlanWords = Translated<typeof englishPlan>;

export function planWords(language: Language): PlanWords {
  return language === 'zh-CN' ? chinesePlan : englishPlan;
}
