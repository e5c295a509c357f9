/** A fence under a task is one detail of several lines. */
export const isFence = (text: string): boolean => /^(?:```|~~~)/.test(text) && text.includes('\n')
