import type { FunctionFacts } from '../functions/catalogue';
import { argumentName } from './argument-names';
import type { Language } from './language';
import { functionTexts as chinese } from './zh-CN/functions';

/** A function's facts in another language; names of functions stay, and so does the example unless another is given. */
export type FunctionText = Omit<FunctionFacts, 'id' | 'parameters' | 'example'> & {
  /** Descriptions by the parameter's English name; its Chinese name is in argument-names. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly example?: string;
};

/** The texts that take the place of the docstring's; undefined for English, whose texts are the docstring. */
export function functionText(id: string, language: Language): FunctionText | undefined {
  return language === 'zh-CN' ? chinese[id] : undefined;
}

/** A parameter with its name and description in the language; whatever else it holds stays. */
export function translateParameter<P extends { readonly name: string; readonly description?: string }>(
  parameter: P,
  text: FunctionText,
  language: Language,
): P {
  const description = text.parameters[parameter.name] ?? parameter.description;
  return { ...parameter, name: argumentName(parameter.name, language), description };
}
