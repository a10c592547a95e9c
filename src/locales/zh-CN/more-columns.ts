import type { moreColumnWords as english } from '../en-US/more-columns';
import type { Translated } from '../language';

export const moreColumnWords: Translated<typeof english> = {
  more: '更多列',
  moreMatched: '更多列（已识别 {count} 列）',
  moreHint: '每多一列，就能多分析一项。',
};
