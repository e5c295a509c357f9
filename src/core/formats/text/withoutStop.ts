/** A sentence without the full stop at its end, to go on behind it. */
export const withoutStop = (text: string): string => text.replace(/[.。]$/, '')
