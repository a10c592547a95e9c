import { cliWords } from '../../locales/cli';
import type { cli as english } from '../../locales/en-US/cli';
import { fill, type Language } from '../../locales/language';

export type CliMessage = keyof typeof english;

/** Ends the command with exit code 2 and one line on standard error. The sentence is made where the language is known. */
export class CliFailure extends Error {
  constructor(
    readonly code: CliMessage,
    readonly params: Readonly<Record<string, string | number>> = {},
    /** A sentence that was made elsewhere already, in the language of the command. */
    readonly sentence?: string,
  ) {
    super(code);
  }

  line(language: Language): string {
    const words = cliWords(language);
    const text = this.sentence ?? fill(words[this.code], { usage: words.usage, ...this.params });
    return text.replace(/\s*\n\s*/g, ' ');
  }
}
