/** A cell that a spreadsheet might take as a formula begins so. */
const formula = /^[=+\-@\t\r]/;
/** A number needs no guard: -5 is no formula. */
const number = /^-?\d+(?:\.\d+)?$/;

/** One line of CSV (RFC 4180). A text that a spreadsheet might run is led by an apostrophe, which it shows as text. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
