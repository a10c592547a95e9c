/** What differs between the English and the Chinese sample: names, headers, and how dirt is written there. */
export interface SampleWords {
  readonly file: string;
  readonly sheets: Readonly<Record<'accounts' | 'orders' | 'opportunities' | 'contacts' | 'about', string>>;
  readonly headers: Readonly<Record<'accounts' | 'orders' | 'opportunities' | 'contacts', readonly string[]>>;
  readonly companyStarts: readonly string[];
  /** Industry → what a company of it calls itself. */
  readonly industries: readonly (readonly [string, readonly string[]])[];
  readonly companyName: (start: string, business: string, place: string, index: number) => string;
  readonly regions: readonly (readonly [string, readonly string[]])[];
  readonly owners: readonly string[];
  readonly surnames: readonly string[];
  readonly givenNames: readonly string[];
  readonly personName: (surname: string, given: string) => string;
  readonly products: readonly string[];
  readonly stages: readonly string[];
  readonly titles: readonly string[];
  readonly roles: readonly string[];
  readonly stances: readonly string[];
  readonly dealWords: readonly string[];
  readonly dealName: (product: string, word: string) => string;
  /** One currency unit of the sample in dollars: Chinese figures are larger. */
  readonly scale: number;
  readonly total: string;
  /** A second spelling of a name, as another clerk would write it. */
  readonly respell: (name: string, way: number) => string;
  readonly textNumber: (value: number, way: number) => string;
  readonly textDate: (year: number, month: number, day: number) => string;
  readonly font: string;
  readonly about: readonly string[];
}
