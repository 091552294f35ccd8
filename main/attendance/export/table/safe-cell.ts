/** What makes a spreadsheet run a cell (OWASP, CSV Injection), with the full-width forms that some read alike. */
const leads = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20';
/** Spaces and characters without width, that some drop before they look at a cell. */
const skipped = '[\\s\\u0000-\\u001F\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*';

const atStart = new RegExp(`^(?:${skipped}[${leads}]|[\\t\\r\\n])`, 'u');
/**
 * Where the list separator is a semicolon, a spreadsheet that opens the file cuts it there, and at tabs and line ends
 * that it does not take for quoted: what follows would be a cell of its own.
 */
const afterCut = new RegExp(`([;\\t\\r\\n]${skipped})(?=[${leads}])`, 'gu');

/** `text` so that no spreadsheet runs it: an apostrophe stands before what would be a formula. */
export function safeCell(text: string): string {
  const inside = text.replace(afterCut, "$1'");
  return atStart.test(inside) ? `'${inside}` : inside;
}
