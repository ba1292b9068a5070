/** A string of its own: a part of a page keeps the whole page in memory. */
export const ownCopyOf = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le')
