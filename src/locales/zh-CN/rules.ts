import type { rules as english } from '../en-US/rules';
import type { Translated } from '../language';

export const rules: Translated<typeof english> = {
  fields: {
    language: { label: '语言', meaning: '任务窗格和文本结果的语言。' },
    asOf: { label: '截止日期', meaning: '计算天数和近度所用的日期。' },
    'tier.cutoffs': { label: '等级分界线', meaning: '等级 A、B、C 结束处的累计占比。' },
    'tier.boundary': { label: '边界', meaning: '跨越分界线的客户归哪一级。' },
    'tier.labels': { label: '等级名称', meaning: '自定的等级名称，从最好的开始。' },
    'concentration.topShare': { label: '头部比例', meaning: '报告其数值占比的那部分客户。' },
    'concentration.goalShare': { label: '目标占比', meaning: '达到该占比需要多少客户。' },
  },
  choices: {
    auto: '与 Excel 一致',
    'en-US': 'English',
    'zh-CN': '中文',
    'crossing-up': '归上一级',
    within: '归下一级（教科书 ABC）',
  },
  origins: {
    given: '方法本身的规定',
    standard: '业界标准',
    house: 'KAM 默认值，可修改',
  },
};
