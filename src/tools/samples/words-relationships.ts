import type { SampleWords } from './words';

/** Words of the sheets about relationships, beside those of the contacts. */
export interface RelationshipSampleWords {
  readonly sheets: { readonly contactLog: string; readonly complaints: string };
  readonly headers: { readonly contactLog: readonly string[]; readonly complaints: readonly string[] };
  /** More columns of the contacts. */
  readonly moreContacts: readonly string[];
  readonly kinds: readonly string[];
  readonly matters: readonly string[];
  /** A date as people type it. */
  readonly typedDay: (year: number, month: number, day: number) => string;
}

const english: RelationshipSampleWords = {
  sheets: { contactLog: 'Contact log', complaints: 'Complaints' },
  headers: {
    contactLog: ['Date', 'Account', 'Kind of contact', 'Person'],
    complaints: ['Complaint', 'Account', 'Opened', 'First answer', 'Closed', 'Owner'],
  },
  moreContacts: ['Trust', 'Birthday'],
  kinds: ['Visit', 'Call', 'Mail', 'Meeting'],
  matters: ['Late delivery', 'Wrong invoice', 'Broken part', 'Slow answer', 'Missing documents'],
  typedDay: (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
};

const chinese: RelationshipSampleWords = {
  sheets: { contactLog: '联系记录', complaints: '投诉' },
  headers: {
    contactLog: ['联系日期', '客户名称', '联系方式', '联系对象'],
    complaints: ['投诉', '客户名称', '提出日期', '首次答复', '结案日期', '负责人'],
  },
  moreContacts: ['信任', '生日'],
  kinds: ['拜访', '电话', '邮件', '会议'],
  matters: ['交货延迟', '发票错误', '零件损坏', '答复缓慢', '资料缺失'],
  typedDay: (year, month, day) => `${year}年${month}月${day}日`,
};

export function relationshipSampleWords(words: SampleWords): RelationshipSampleWords {
  return words.file.endsWith('-zh.xlsx') ? chinese : english;
}
