/** Characters that a terminal may take as commands, or that reorder what is shown: controls other than tab and line feed, and overrides of direction. */
const commanding = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Of these, what JSON leaves as it is. */
const unescaped = /[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from outside as text for a terminal: nothing in it is taken as a command. */
export const plain = (text: string): string => text.replace(commanding, (c) => (c === '\r' ? '' : '\uFFFD'));

/** A value as one line of JSON that is safe to show. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(unescaped, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

export const print = (text: string): void => void process.stdout.write(text);

/** Says that a list is empty, where nothing on the screen would leave one wondering. */
export const complainOfNothing = (): void => void process.stderr.write('Nothing in this ledger fits.\n');

/** Prints, and waits where the reader of our output is slower than we are, so that nothing piles up. */
export async function printSlowly(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
