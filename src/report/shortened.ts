/** The first clauses of a text, for a mention beside something else. */
export const shortened = (text: string, limit = 110): string =>
  text.length <= limit ? text : `${text.slice(0, text.lastIndexOf(' ', limit)).replace(/[\s,;:]+$/, '')} …`;
