import type { PlanFile } from '../language/specDocument.ts'

/** No plan has more that matter. */
const most = 1_000

/**
 * Where the names of `[text][name]` lead, from the lines `[name]: address` of a document. Found once for all of its
 * rows, since each row is parsed by itself.
 */
export function definitionsIn({ plan: { scan } }: PlanFile): ReadonlyMap<string, string> {
  const known = found.get(scan)
  if (known) return known
  const definitions = new Map<string, string>()
  for (const { kind, content, end } of scan.lines) {
    if (kind !== 'text' || scan.text.charCodeAt(content) !== 91 || definitions.size >= most) continue
    const [, name = '', address = ''] =
      /^\[([^[\]^][^[\]]{0,200})\]:[ \t]{0,9}<?([^\s<>]{1,2000})/.exec(scan.text.slice(content, end)) ?? []
    const key = name.trim().toLowerCase()
    if (key !== '' && address !== '' && !definitions.has(key)) definitions.set(key, address)
  }
  found.set(scan, definitions)
  return definitions
}

const found = new WeakMap<PlanFile['plan']['scan'], ReadonlyMap<string, string>>()
