import type { Language } from '../locales/language';
import { argumentNames } from '../locales/zh-CN/argument-names';
import { functionTexts as chinese } from '../locales/zh-CN/functions';
import english from './catalogue.json';

/** The facts about one function as its docstring gives them. */
export interface FunctionFacts {
  /** `PARETO`; in a cell it is `KAM.PARETO`. */
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly ParameterFacts[];
  readonly result: string;
  readonly blanks: string;
  readonly ties: string;
  readonly faults: string;
  readonly limits: string;
  /** Where the method comes from. */
  readonly origin: string;
  /** A formula that runs, with its leading `=`. */
  readonly example: string;
}

export interface ParameterFacts {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly isRange: boolean;
}

/** A function's facts in another language; what is left out stays English: names and, unless given, the example. */
export type FunctionText = Omit<FunctionFacts, 'id' | 'parameters' | 'example'> & {
  /** Descriptions by the parameter's English name; its Chinese name is in argument-names. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly example?: string;
};

export interface CatalogueEntry extends FunctionFacts {
  /** `KAM.PARETO`, never translated. */
  readonly name: string;
  /** `KAM.PARETO(accounts, values, [cutoffs], [headers])` */
  readonly signature: string;
}

/** Every function with its facts in the language, in the order of the generated metadata. */
export function functionCatalogue(language: Language): readonly CatalogueEntry[] {
  return (english as readonly FunctionFacts[]).map((facts) => {
    const text = language === 'zh-CN' ? chinese[facts.id] : undefined;
    const parameters = text ? facts.parameters.map((parameter) => translate(parameter, text)) : facts.parameters;
    const name = `KAM.${facts.id}`;
    const list = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
    return { ...facts, ...text, parameters, name, signature: `${name}(${list.join(', ')})` };
  });
}

/** A parameter's name and description in Chinese, whatever else it holds. */
export function translate<P extends { readonly name: string; readonly description?: string }>(parameter: P, text: FunctionText): P {
  return {
    ...parameter,
    name: argumentNames[parameter.name] ?? parameter.name,
    description: text.parameters[parameter.name] ?? parameter.description,
  };
}
