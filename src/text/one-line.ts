/** C0 and C1 controls, bidirectional overrides and other marks that move a reader's eye or a terminal's cursor: ESC, CSI, RLO … */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text from outside on one line, with nothing in it that a terminal or page would obey. */
export const oneLine = (text: string): string => text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').toWellFormed().trim();

/** The five characters that mean something in HTML, as text. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]!);
