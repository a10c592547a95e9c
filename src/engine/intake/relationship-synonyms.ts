import type { FieldWords } from './field-synonyms';

/** What a column of the relationship tables can mean, beside the fields of the glossary. */
export type RelationshipField =
  | 'influence' | 'trust' | 'nextDate' | 'birthday' | 'anniversary' | 'projectDate' | 'notes'
  | 'contactDate' | 'contactKind' | 'person' | 'openedOn' | 'answeredOn' | 'closedOn'
  | 'trustCognitive' | 'trustEmotional' | 'trustBehavioural' | 'since'
  | 'linkTrade' | 'linkPurchasing' | 'linkDepartments' | 'linkStaff' | 'linkTeams' | 'linkBrokenOff'
  | 'riskPeople' | 'riskTrust' | 'riskPersistence' | 'riskCulture' | 'riskQuality' | 'riskMarket' | 'riskProduct' | 'riskChain' | 'riskFinance'
  | 'bondOffer' | 'bondAdaptation' | 'bondProcess' | 'bondBreadth'
  | 'tieFinancial' | 'tieSocial' | 'tieContract' | 'tieQuality' | 'tieStructural'
  | 'barrierCapital' | 'barrierSearch' | 'barrierLoyalty'
  | 'valueBenefit' | 'valueCost' | 'valueExpected'; // prettier-ignore

/** These words are common in other columns too, so a header must be one of them as a whole. */
const whole = (sort: FieldWords['sort'], ...headers: string[]): FieldWords => ({ sort, headers, whole: true });

/** Field → its headers: first those that our own templates write, in both languages, then what people call them. */
export const RELATIONSHIP_WORDS: Readonly<Record<RelationshipField, FieldWords>> = {
  influence: whole('number', 'influence', '影响力', 'influence rating', 'power', '影响力评分', '影响程度'),
  trust: whole('number', 'trust', '信任', 'trust rating', '信任度', '信任评分'),
  nextDate: whole('date', 'next date', '下次日期', 'next contact date', 'next step date', 'next visit', 'next meeting', '下次联系日期', '下次拜访', '下次跟进时间', '约定日期'),
  birthday: whole('date', 'birthday', '生日', 'date of birth', 'birth date', '出生日期'),
  anniversary: whole('date', 'anniversary', '纪念日', 'anniversary date', '周年纪念日'),
  projectDate: whole('date', 'project date', '项目日期', 'new project', 'project start', '新项目', '新项目日期', '项目启动日期'),
  notes: whole('text', 'notes', '备注', 'note', 'remarks', 'comments', 'comment', '说明', '备忘'),
  contactDate: whole('date', 'contact date', '联系日期', 'visit date', 'call date', 'activity date', 'meeting date', '拜访日期', '跟进日期', '拜访时间', '联系时间'),
  contactKind: whole('text', 'kind of contact', '联系方式', 'contact type', 'activity type', 'activity', 'touch point', 'channel of contact', '联系类型', '跟进方式', '拜访方式', '接触点'),
  person: whole('text', 'person', '联系对象', 'spoke with', 'attendee', 'met with', '拜访对象', '接洽人'),
  openedOn: whole('date', 'opened', '提出日期', 'opened on', 'complaint date', 'date opened', 'reported on', '投诉日期', '投诉时间', '受理日期'),
  answeredOn: whole('date', 'first answer', '首次答复', 'first response', 'answered', 'answered on', 'responded on', '首次回复', '首次响应', '答复日期', '回复日期'),
  closedOn: whole('date', 'closed', '结案日期', 'closed on', 'date closed', 'resolved', 'resolved on', '关闭日期', '解决日期', '结案时间'),
  trustCognitive: whole('number', 'trust: cognitive', '信任：认知', 'cognitive trust', '认知信任'),
  trustEmotional: whole('number', 'trust: emotional', '信任：情感', 'emotional trust', 'affective trust', '情感信任'),
  trustBehavioural: whole('number', 'trust: behavioural', '信任：行为', 'trust: behavioral', 'behavioural trust', 'behavioral trust', '行为信任'),
  since: whole('date', 'account since', '合作起始', 'customer since', 'client since', 'since', 'relation since', '合作开始日期', '合作起始日期', '建立合作日期', '开户日期'),
  linkTrade: whole('flag', 'link: trade', '往来：交易', 'trade', 'is trading', '有无交易'),
  linkPurchasing: whole('flag', 'link: purchasing', '往来：采购', 'purchasing contact', '采购往来'),
  linkDepartments: whole('flag', 'link: departments', '往来：部门', 'department contact', '部门往来'),
  linkStaff: whole('flag', 'link: staff', '往来：员工', 'staff contact', '员工往来'),
  linkTeams: whole('flag', 'link: joint teams', '往来：联合团队', 'joint teams', '联合团队'),
  linkBrokenOff: whole('flag', 'link: broken off', '往来：已中断', 'broken off', '已中断'),
  riskPeople: whole('number', 'risk: people', '风险：人员变动', 'changed people', '人员变动'),
  riskTrust: whole('number', 'risk: trust', '风险：缺乏信任', 'lack of trust', '缺乏信任'),
  riskPersistence: whole('number', 'risk: persistence', '风险：缺乏坚持', 'lack of persistence', '缺乏坚持'),
  riskCulture: whole('number', 'risk: culture', '风险：文化差异', 'culture gap', '文化差异'),
  riskQuality: whole('number', 'risk: quality', '风险：质量问题', 'quality problems', '质量问题'),
  riskMarket: whole('number', 'risk: market position', '风险：市场地位', 'market position', '市场地位'),
  riskProduct: whole('number', 'risk: product', '风险：产品与工艺', 'product and process', '产品与工艺'),
  riskChain: whole('number', 'risk: value chain', '风险：价值链位置', 'place in the value chain', '价值链位置'),
  riskFinance: whole('number', 'risk: finance', '风险：财务状况', 'financial state', '财务状况'),
  bondOffer: whole('number', 'bond: tailored offer', '纽带：定制供应', 'tailored offer', '定制程度'),
  bondAdaptation: whole('number', 'bond: adaptation', '纽带：相互适应', 'mutual adaptation', '相互适应'),
  bondProcess: whole('number', 'bond: process links', '纽带：流程连接', 'process links', '流程连接'),
  bondBreadth: whole('number', 'bond: contact breadth', '纽带：接触广度', 'contact breadth', '接触广度'),
  tieFinancial: whole('number', 'tie: financial', '联结：财务', 'financial bond', '财务纽带'),
  tieSocial: whole('number', 'tie: social', '联结：社会', 'social bond', '社会纽带'),
  tieContract: whole('number', 'tie: long-term contract', '联结：长期合同', 'contract bond', '合同纽带'),
  tieQuality: whole('number', 'tie: quality', '联结：质量', 'quality bond', '质量纽带'),
  tieStructural: whole('number', 'tie: structural', '联结：结构', 'structural bond', '结构纽带'),
  barrierCapital: whole('number', 'barrier: capital cost', '壁垒：资本成本', 'switching capital cost', '资本成本'),
  barrierSearch: whole('number', 'barrier: search cost', '壁垒：搜寻成本', 'switching search cost', '搜寻成本'),
  barrierLoyalty: whole('number', 'barrier: loyalty discount', '壁垒：忠诚折扣', 'lost loyalty discount', '失去的忠诚折扣'),
  valueBenefit: whole('number', 'value: benefit', '价值：感知利得', 'perceived benefit', 'CPP', '感知利得'),
  valueCost: whole('number', 'value: cost', '价值：感知成本', 'perceived cost', 'CPC', '感知成本'),
  valueExpected: whole('number', 'value: expected', '价值：预期价值', 'expected value', 'CAV', '预期价值'),
}; // prettier-ignore

/** Fields that hold a rating of 1 to 5. */
export const RATING_FIELDS: ReadonlySet<string> = new Set(
  Object.keys(RELATIONSHIP_WORDS).filter(
    (field) =>
      /^(influence|trust|risk|bond|tie|barrier)/.test(field) &&
      RELATIONSHIP_WORDS[field as RelationshipField].sort === 'number',
  ),
);
