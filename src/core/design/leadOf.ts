import { leadMeaning } from './leadMeaning.ts'

/** A bold or colon-ended beginning of a line and what follows it. */
export interface Lead {
  readonly lead: string
  readonly rest: string
}

/** `**Purpose**: keeps tokens` → `Purpose` and `keeps tokens`; undefined where a line has no such beginning. */
export function leadOf(markdown: string): Lead | undefined {
  const line = markdown.slice(0, 2000)
  const bold = /^(?:\*\*|__)([^*]{1,120}?)(?:\*\*|__)\s*/.exec(line)
  if (bold) {
    const raw = bold[1] ?? ''
    const after = markdown.slice(bold[0].length)
    const tail = /^\s*(?:\([^()]{0,80}\)\s*)?[:：—–-]+\s*/.exec(after)
    if (/[:：]\s*$/.test(raw) || tail || after.trim() === '') {
      return { lead: raw.replace(/[:：]\s*$/, '').trim(), rest: tail ? after.slice(tail[0].length) : after.trim() }
    }
    return undefined
  }
  const code = /^`([^`]{1,80})`(?:\s?\([^()]{0,80}\))?\s*(?:[:：—–]|-\s|->|→)\s*/.exec(line)
  if (code) return { lead: `\`${code[1] ?? ''}\``, rest: markdown.slice(code[0].length) }
  const plain = /^([^\s:：`*][^:：`*]{0,40}?)\s*[:：]\s*/.exec(line)
  if (plain && leadMeaning(plain[1] ?? ''))
    return { lead: (plain[1] ?? '').trim(), rest: markdown.slice(plain[0].length) }
  return undefined
}
