import type { eightyTwentyWords as english } from '../en-US/eighty-twenty';
import type { Translated } from '../language';

export const eightyTwentyWords: Translated<typeof english> = {
  more: '比二八更集中',
  near: '接近二八',
  not: '并非二八',
};
