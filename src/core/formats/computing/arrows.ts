import type { PlanTask } from '../../plan/plan.ts'

/** Reading pairs no larger groups, and no longer lines. */
const largestGroup = 20

/** Who waits for whom as lines of arrows: `1.1 → 1.2, 1.3 → 2.1`. Tasks that wait for the same share a place. */
export function arrowLines(tasks: readonly PlanTask[]): readonly string[] {
  const groups = new Map<string, { readonly before: readonly string[]; readonly after: string[] }>()
  for (const { id, dependsOn } of tasks) {
    if (dependsOn.length === 0) continue
    const key = dependsOn.join(', ')
    const group = groups.get(key)
    if (group) group.after.push(id)
    else groups.set(key, { before: dependsOn, after: [id] })
  }
  const lines: { text: string; end: string }[] = []
  for (const { before, after } of groups.values()) {
    for (const some of chunks(before)) {
      for (const more of chunks(after)) {
        const open = lines.find(({ text, end }) => end === some.join(', ') && text.length < 160)
        const end = more.join(', ')
        if (open) {
          open.text += ` → ${end}`
          open.end = end
        } else lines.push({ text: `${some.join(', ')} → ${end}`, end })
      }
    }
  }
  return lines.map(({ text }) => text)
}

function chunks(ids: readonly string[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (let at = 0; at < ids.length; at += largestGroup) found.push(ids.slice(at, at + largestGroup))
  return found
}
