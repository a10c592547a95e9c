import { functionText, translateParameter } from '../locales/functions';
import type { Language } from '../locales/language';
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

export interface CatalogueEntry extends FunctionFacts {
  /** `KAM.PARETO`, never translated. */
  readonly name: string;
  /** `KAM.PARETO(accounts, values, [cutoffs], [headers])` */
  readonly signature: string;
}

/** Every function with its facts in the language, in the order of the generated metadata. */
export function functionCatalogue(language: Language): readonly CatalogueEntry[] {
  return (english as readonly FunctionFacts[]).map((facts) => {
    const text = functionText(facts.id, language);
    const parameters = text
      ? facts.parameters.map((parameter) => translateParameter(parameter, text, language))
      : facts.parameters;
    const name = `KAM.${facts.id}`;
    const list = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
    return { ...facts, ...text, parameters, name, signature: `${name}(${list.join(', ')})` };
  });
}
