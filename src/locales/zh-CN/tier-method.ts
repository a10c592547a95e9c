import type { tierMethodWords as english } from '../en-US/tier-method';
import type { Translated } from '../language';

export const tierMethodWords: Translated<typeof english> = {
  triangleText: '等级由帕累托曲线的形状决定：无需选择分界线，始终为 A、B、C 三级。',
  move: '{count} 个客户从 {from} 移到 {to}',
  moveOne: '{count} 个客户从 {from} 移到 {to}',
  why: '前面的客户占客户总数的 {ahead}；按曲线形状，{tier} 级止于前 {end} 的客户',
  whyLast: '前面的客户占客户总数的 {ahead}；前 {end} 的客户之后都是 {tier} 级',
  rule: '规则：邦达连科三角法',
  upNowhere: '仅靠自身增长不会升级。',
  downNowhere: '数值减少也不会降级。',
};
