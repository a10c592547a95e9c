import { PORTFOLIO_FIELD_WORDS } from './portfolio-fields';
import { RELATIONSHIP_WORDS } from './relationship-synonyms';
import type { Field } from './types';

/** What a field's cells hold; a column of another sort is not taken for it. */
export type FieldSort = 'name' | 'id' | 'category' | 'number' | 'date' | 'flag' | 'text';

export interface FieldWords {
  readonly sort: FieldSort;
  /** Headers that mean this field, best first, both languages (the glossary's column table and its near spellings). */
  readonly headers: readonly string[];
  /** Words that rule the field out when the header is not one of `headers` as a whole. */
  readonly never?: RegExp;
  /** True where only a header that is one of `headers` as a whole means this field. */
  readonly whole?: boolean;
}

const RATIO = /%|率|占比|比例|rate|ratio|percent|pct|share/;
const OTHER_DATE = /birth|ship|deliver|due|print|生日|出生|发货|交货|到货|到期|付款|回款|打印/;

/** Field → its headers. Order matters only where two fields claim one header equally well: the earlier takes it. */
export const FIELD_WORDS: Readonly<Record<Field, FieldWords>> = {
  accountId: {
    sort: 'id',
    headers: [
      'account id', 'account no', 'account number', 'account code', 'customer id', 'customer no', 'customer number', 'customer code',
      'client id', 'client no', 'client code', 'company id', 'cust id', '客户编号', '客户 ID', '客户代码', '客户编码', '客户号', '公司编号',
    ],
  },
  account: {
    sort: 'name',
    headers: [
      'account', 'account name', 'customer', 'customer name', 'client', 'client name', 'company', 'company name', '客户', '客户名称',
      '客户简称', '客户全称', '客户名', '公司', '公司名称', '单位名称', '往来单位',
    ],
    never: /type|segment|class|group|industry|manager|owner|count|number of|since|类型|类别|分类|行业|经理|等级|级别|城市|地区|数量|来源/,
  },
  orderNumber: {
    sort: 'id',
    headers: ['order number', 'order id', 'order no', 'invoice no', 'invoice number', 'invoice id', '订单号', '订单 ID', '订单编号', '单号', '发票号'],
    never: /number of|count|数量|运单|快递|物流/,
  },
  orderDate: {
    sort: 'date',
    headers: ['order date', 'invoice date', 'purchase date', 'date', '订单日期', '下单日期', '开票日期', '日期'],
    never: OTHER_DATE,
  },
  revenue: {
    sort: 'number',
    headers: [
      'revenue', 'sales', 'turnover', 'net sales', 'net revenue', 'sales amount', '收入', '销售额', '销售收入', '营业收入', '营收', '成交额',
      '销售金额',
    ],
    never: new RegExp(`${RATIO.source}|target|quota|budget|plan|growth|目标|指标|预算|计划|增长|增速|排名|rank`),
  },
  profit: {
    sort: 'number',
    headers: ['profit', 'gross profit', 'net profit', 'margin', 'gross margin', 'contribution', '利润', '毛利', '净利润', '毛利润', '贡献', '利润额'],
    never: new RegExp(`${RATIO.source}|target|目标`),
  },
  costToServe: { sort: 'number', headers: ['cost to serve', 'service cost', '服务成本', '维护成本'], never: RATIO },
  opportunity: {
    sort: 'id',
    headers: ['opportunity id', 'opportunity', 'opportunity no', 'opportunity name', 'deal', 'deal name', 'project', '商机', '商机编号', '商机 ID', '销售机会', '项目名称', '商机名称'],
    never: /stage|value|amount|owner|date|status|阶段|金额|负责|日期|状态/,
  },
  stage: { sort: 'category', headers: ['stage', 'deal stage', 'sales stage', '销售阶段', '阶段', '商机阶段', '进展'], never: /date|entry|relationship|日期|时间|关系/ },
  amount: {
    sort: 'number',
    headers: ['amount', 'deal value', 'close value', 'est. revenue', 'estimated revenue', 'deal amount', '金额', '预计金额', '合同金额', '商机金额'],
    never: RATIO,
  },
  closeDate: {
    sort: 'date',
    headers: ['close date', 'expected close', 'expected close date', '预计成交日', '预计成交日期', '结单日期', '签约日期'],
  },
  stageEntry: {
    sort: 'date',
    headers: ['stage entry', 'entered stage', 'stage since', 'stage date', 'stage entry date', 'engage date', '进入阶段日', '进入阶段日期', '阶段更新时间'],
    never: /creat|open|创建/,
  },
  created: { sort: 'date', headers: ['created', 'create date', 'created date', 'creation date', 'open date', '创建日期', '创建时间'] },
  product: { sort: 'category', headers: ['product', 'product name', 'product line', '产品', '产品名称', '产品线'], never: /id|code|编号|代码|price|单价|数量/ },
  currency: { sort: 'category', headers: ['currency', 'curr.', 'currency code', '币种', '货币'] },
  probability: { sort: 'number', headers: ['probability', 'win probability', '赢率', '成功率'] },
  outcome: { sort: 'category', headers: ['outcome', 'status', 'won/lost', '结果', '状态', '输赢'] },
  owner: {
    sort: 'category',
    headers: ['owner', 'sales rep', 'sales agent', 'account manager', 'account owner', '负责人', '业务员', '客户经理', '跟进人'],
  },
  contact: { sort: 'name', headers: ['contact', 'contact name', '联系人', '姓名'], never: /type|role|date|last|类型|日期|电话|方式/ },
  role: { sort: 'category', headers: ['role', 'buying role', 'contact role', 'decision role', '决策角色', '角色', '联系人类型'], never: /title|职务/ },
  depth: { sort: 'category', headers: ['depth', 'depth of tie', 'relationship level', 'coverage', '交情', '关系深度'], never: /role|角色/ },
  stance: { sort: 'category', headers: ['stance', 'attitude', 'support', '立场', '态度', '支持度'] },
  lastContact: { sort: 'date', headers: ['last contact', 'last activity', 'last visit', '最近联系', '最近联系日期', '上次联系', '上次拜访', '最后跟进时间'] },
  satisfaction: { sort: 'number', headers: ['satisfaction', 'satisfaction rating', 'CSAT', 'NPS', '满意度', '满意度评分'] },
  complaint: { sort: 'category', headers: ['complaint', 'complaints', 'case', 'ticket', '投诉', '客诉'] },
  strategic: { sort: 'number', headers: ['strategic', 'strategic focus', '战略评分', '战略重点'] },
  fit: { sort: 'number', headers: ['fit', 'ability to meet needs', '匹配评分', '需求匹配度'] },
  totalSpend: { sort: 'number', headers: ['total spend', 'wallet', '总采购额', '年采购额'], never: RATIO },
  target: { sort: 'number', headers: ['target', 'quota', '目标', '指标'] },
  ...PORTFOLIO_FIELD_WORDS,
  tier: { sort: 'category', headers: ['tier', 'class', 'grade', 'ABC', '等级', '级别'] },
  ...RELATIONSHIP_WORDS,
}; // prettier-ignore
