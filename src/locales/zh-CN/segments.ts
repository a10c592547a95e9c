import type { segments as english } from '../en-US/segments';
import type { Translated } from '../language';

export const segments: Translated<typeof english> = {
  types: {
    'large-premium': '大型优质',
    average: '平均型',
    'small-premium': '小型优质',
    'small-ordinary': '小型一般',
    bleeder: '出血型',
  },
  treatments: {
    'large-premium': '给予最高关注。做双向重要性分析：我方对客户有多重要，客户对我方有多重要。',
    average: '推荐更好、毛利更高的产品，但不冒失去客户的风险。',
    'small-premium': '适度让利，交叉销售，提高钱包份额。',
    'small-ordinary': '改变服务模式。',
    bleeder: '找出亏损原因，再提价、收紧账期、减少折扣、改善产品组合、遏制投机采购。仍然亏损的，以大幅提价退出。',
  },
  moves: { none: '', up: '上升', down: '下降', new: '新增', lost: '流失' },
  rfm: {
    champions: '核心客户',
    loyal: '忠诚客户',
    'potential-loyalists': '潜力客户',
    new: '新客户',
    promising: '有望客户',
    'need-attention': '需关注',
    'about-to-sleep': '将沉睡',
    'at-risk': '流失风险',
    'cannot-lose': '不可失去',
    lost: '已流失',
  },
};
