import type { Field } from '../../engine/intake/types';

/** Fields of the accounts table by model, in the order in which the engine takes them. */
export const trustFields = [
  'trustCognitive',
  'trustEmotional',
  'trustBehavioural',
  'trust',
] as const satisfies readonly Field[];
export const linkFields = ['linkTrade', 'linkPurchasing', 'linkDepartments', 'linkStaff', 'linkTeams', 'linkBrokenOff'] as const satisfies readonly Field[]; // prettier-ignore
export const causeFields = ['riskPeople', 'riskTrust', 'riskPersistence', 'riskCulture', 'riskQuality', 'riskMarket', 'riskProduct', 'riskChain', 'riskFinance'] as const satisfies readonly Field[]; // prettier-ignore
export const bondFields = [
  'bondOffer',
  'bondAdaptation',
  'bondProcess',
  'bondBreadth',
] as const satisfies readonly Field[];
export const tieFields = ['tieFinancial', 'tieSocial', 'tieContract', 'tieQuality', 'tieStructural'] as const satisfies readonly Field[]; // prettier-ignore
export const barrierFields = ['barrierCapital', 'barrierSearch', 'barrierLoyalty'] as const satisfies readonly Field[];
export const valueFields = ['valueBenefit', 'valueCost', 'valueExpected'] as const satisfies readonly Field[];
