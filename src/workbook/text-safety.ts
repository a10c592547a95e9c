/** First characters that make Excel read a formula (or, for the apostrophe, eat it); Chinese and Japanese Excel take the full-width ones too. */
const FORMULA_START = /^\s*['=+\-@＝＋－＠]/;
/** Numbers, dates, times, fractions, currency and percent all hold a digit, in whatever language Excel runs. */
const DIGIT = /\p{Nd}/u;
/** Words that become something else: booleans (also as typed in other languages) and cell errors. */
const WORD = /^\s*(#|true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|真|假|正|负)/i;

/**
 * A text as it must be handed to `range.values` so that the cell holds exactly this text.
 *
 * Decision: an apostrophe in front, not the number format "@". The apostrophe is never part of the value and leaves the number
 * format alone; "@" would make every formula that a person later types into that table column stay text. Which texts Excel
 * reinterprets depends on its language (1-2, 3月5日, 5 janv., 00123, 12%), so whatever holds a digit is marked: one apostrophe
 * too many is harmless, a date made of an account number is not.
 *
 * @example safeText('=HYPERLINK("x")') // => '\'=HYPERLINK("x")'
 * @example safeText('Acme') // => 'Acme'
 */
export function safeText(text: string): string {
  return FORMULA_START.test(text) || DIGIT.test(text) || WORD.test(text) ? `'${text}` : text;
}
