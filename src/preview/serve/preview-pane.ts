const officeJs = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

/**
 * The task pane's page for the preview: the very same page, with our stand-in for Excel's side in front of Office.js and Office.js itself
 * from the installed package. Throws when the page does not load Office.js as expected, so that a preview never quietly runs without it.
 */
export function previewPane(page: string): string {
  if (!page.includes(officeJs)) throw new Error('taskpane.html does not load office.js as the preview expects');
  return page.replace(
    officeJs,
    '<script src="/preview/office-shim.js"></script><script src="/office-js/office.js"></script>',
  );
}
