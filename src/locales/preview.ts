import { previewEnglish } from './en-US/preview';
import type { Language, Translated } from './language';
import { previewChinese } from './zh-CN/preview';

/** Words of the preview page, in one language. */
export type PreviewWords = Translated<typeof previewEnglish>;

export function previewWords(language: Language): PreviewWords {
  return language === 'zh-CN' ? previewChinese : previewEnglish;
}
