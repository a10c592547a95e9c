import type { previewEnglish } from '../en-US/preview';
import type { Translated } from '../language';

export const previewChinese: Translated<typeof previewEnglish> = {
  title: 'KAM 预览',
  note: '预览：此处运行的是自带宿主，不是 Excel',
  file: '工作簿',
  open: '打开…',
  openHint: '打开 .xlsx 或 .csv 文件，文件不离开本机。',
  download: '下载',
  downloadHint: '将工作簿保存为 .xlsx。',
  sample: '示例',
  sampleEnglish: 'English',
  sampleChinese: '中文',
  sampleOwn: '自有文件',
  language: '语言',
  theme: '主题',
  light: '浅色',
  dark: '深色',
  grid: '工作簿表格',
  pane: 'KAM 任务窗格',
  resize: '任务窗格宽度',
  closePane: '关闭任务窗格',
  yes: '继续',
  no: '取消',
  loading: '正在打开 {name} …',
  unreadable: '无法读取 {name}：{reason}',
  missing: '本机服务器上没有 {name}。',
};
