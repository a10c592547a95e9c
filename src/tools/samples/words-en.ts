import type { SampleWords } from './words';

const thousands = (value: number) => Math.round(value).toLocaleString('en-US');

// prettier-ignore
export const englishWords: SampleWords = {
  file: 'customers-en.xlsx',
  sheets: { accounts: 'Accounts', orders: 'Orders', opportunities: 'Opportunities', contacts: 'Contacts', about: 'About' },
  headers: {
    accounts: ['Account', 'Industry', 'Region', 'Owner', 'Revenue', 'Revenue last year', 'Profit', 'Strategic focus', 'Ability to meet needs', 'Last contact'],
    orders: ['Order number', 'Order date', 'Account', 'Product line', 'Quantity', 'Revenue', 'Profit'],
    opportunities: ['Opportunity ID', 'Opportunity name', 'Account', 'Stage', 'Amount', 'Create date', 'Stage date', 'Close date', 'Owner', 'Product'],
    contacts: ['Account', 'Contact name', 'Job title', 'Buying role', 'Relationship level', 'Stance', 'Last contact'],
  },
  companyStarts: [
    'Hallowmere', 'Tarnwick', 'Brindlecote', 'Oxenmoor', 'Quarrywell', 'Fenlock', 'Ashgrave', 'Wexcombe', 'Harrowdene', 'Kelsmoor', 'Larkhollow',
    'Morvenby', 'Nettlebridge', 'Pendrake', 'Ravenshaw', 'Stonecroft', 'Thistlemarsh', 'Ullerby', 'Vantrey', 'Winterbeck', 'Yarrowfield', 'Zellerby',
    'Aldermoss', 'Bexholt', 'Corvane', 'Dunsmere', 'Elderwyn', 'Farrowgate', 'Glenmarch', 'Hexworth', 'Ivelstone', 'Jarrowby', 'Kestrelby', 'Lindmoor',
    'Marrowick', 'Norvale', 'Ormsley', 'Pellworth', 'Quillhaven', 'Rushmere', 'Saltmarsh', 'Tolverne', 'Umberly', 'Veldham', 'Wyndcroft', 'GTX',
  ],
  industries: [
    ['Manufacturing', ['Precision Parts', 'Castings', 'Machine Works', 'Tooling', 'Bearings']],
    ['Food and drink', ['Foods', 'Dairy', 'Bakeries', 'Beverages']],
    ['Health', ['Medical Devices', 'Diagnostics', 'Care Supplies']],
    ['Logistics', ['Freight', 'Warehousing', 'Cold Chain']],
    ['Energy', ['Solar', 'Grid Services', 'Power Systems']],
    ['Retail', ['Stores', 'Home Goods', 'Outdoor']],
    ['Software', ['Data Systems', 'Analytics', 'Networks']],
  ],
  companyName: (start, business, _place, index) => `${start} ${business}${index % 4 === 0 ? ' Ltd' : index % 9 === 0 ? ' Inc.' : index % 11 === 0 ? ' GmbH' : ''}`,
  regions: [['North', ['']], ['South', ['']], ['East', ['']], ['West', ['']], ['International', ['']]],
  owners: ['Maya Collins', 'Daniel Osei', 'Priya Raman', 'Tom Eriksen', 'Laura Novak', 'Sam Whitfield'],
  surnames: ['Adler', 'Bishop', 'Castell', 'Dorsey', 'Engel', 'Falk', 'Garland', 'Hobbs', 'Iversen', 'Joshi', 'Kemp', 'Lund', 'Marsh', 'Nair', 'Okafor', 'Price', 'Quist', 'Rowe', 'Silva', 'Tanaka'],
  givenNames: ['Alice', 'Ben', 'Clara', 'David', 'Elena', 'Frank', 'Grace', 'Henry', 'Iris', 'James', 'Karen', 'Leo', 'Marta', 'Nils', 'Olivia', 'Peter', 'Ruth', 'Stefan', 'Tara', 'Victor'],
  personName: (surname, given) => `${given} ${surname}`,
  products: ['Controllers', 'Sensors', 'Service plans', 'Spare parts', 'Training'],
  stages: ['Lead development', 'Project approval', 'Proposal', 'Tender', 'Negotiation', 'Delivery', 'Closed won', 'Closed lost'],
  titles: ['Managing director', 'Head of purchasing', 'Plant manager', 'Technical lead', 'Finance director', 'Project manager', 'Buyer', 'Quality manager'],
  roles: ['Decision maker', 'Influencer', 'Person in charge', 'Bystander'],
  stances: ['Coach', 'Supporter', 'Neutral', 'Opponent'],
  dealWords: ['renewal', 'roll-out', 'upgrade', 'pilot', 'framework contract'],
  dealName: (product, word) => `${product} ${word}`,
  scale: 1,
  total: 'Total',
  respell: (name, way) => (way === 0 ? name.replace(' ', '') : way === 1 ? name.toUpperCase() : `${name.replace(/ (Ltd|Inc\.|GmbH)$/, '')}, Inc.`),
  textNumber: (value, way) => (way === 0 ? thousands(value) : way === 1 ? `$${thousands(value)}` : `${thousands(value)} est`),
  textDate: (year, month, day) => `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}`,
  font: 'Calibri',
  about: [
    'KAM for Excel: sample workbook',
    'All companies, people and figures are invented by a program; likeness to real ones is chance.',
    'Figures cover October 2024 to September 2026. Revenue is the last twelve months.',
    'The data is dirty on purpose: text numbers, text dates, look-alike names, a blank account, a cell error, credit notes and a total row.',
  ],
};
