/** The sample workbooks come with the build as data URLs: fetching them would need a connection, which the page does not allow itself. */
declare module '*.xlsx' {
  const dataUrl: string;
  export default dataUrl;
}
