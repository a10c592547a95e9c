/** What is said of a book beside 80/20, the same on the sheet and in the pane. */
export const eightyTwentyWords = {
  more: 'more concentrated than 80/20',
  near: 'close to 80/20',
  not: 'no 80/20 here',
} as const;
