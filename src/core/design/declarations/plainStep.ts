import { hasLetters } from './sentences.ts'

/** A comment that could be code left out, a note to oneself or a rule of dashes tells no step. */
export function isPlainStep(line: string): boolean {
  if (!hasLetters(line) || line.length > 120 || line.startsWith('...') || line.startsWith('…')) return false
  const last = line.charAt(line.length - 1)
  if (';{}()=,'.includes(last) && last !== ')') return false
  const lower = line.toLowerCase()
  if (
    ['todo', 'fixme', 'xxx', 'hack', 'eslint', 'noqa', 'type:', 'ts-', 'pragma', 'existing', 'implementation'].some(
      word => lower.startsWith(word),
    )
  ) {
    return false
  }
  return !line.includes(' = ') && !line.includes('();')
}
