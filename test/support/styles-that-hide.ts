/**
 * jsdom looks through every rule of every style sheet for each name that a test asks for: nine tenths of the time of a test of the pane.
 * Of Fluent's thousand rules, only those that hide something change what a person is told. How it looks is seen in the browser tests.
 */
const insertRule = CSSStyleSheet.prototype.insertRule;
CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule: string, index?: number): number {
  return /\b(visibility|display|content-visibility):\s*(hidden|none)/.test(rule)
    ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length))
    : 0;
};
