/** A file that is read in one piece (text, page, JSON) may hold this many bytes, unpacked; JSON Lines may be of any size. */
export const maxFile = 24 * 1024 * 1024;
/** One story may hold this many UTF-16 units: a thick book, read in under 1 GB. */
export const maxStory = 1_200_000;
/** One line of JSON Lines may hold this many bytes. */
export const maxLine = 8 * 1024 * 1024;
/** Folders in folders are followed this deep. */
export const maxDepth = 32;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
