/** Applies `change` to what stands between the code spans of a line, and `changeCode` to the spans. */
export function outsideCode(
  text: string,
  change: (piece: string) => string,
  changeCode: (span: string) => string = span => span,
): string {
  if (!text.includes('`')) return change(text)
  const runs = [...text.matchAll(/`+/g)]
  const next = new Map<number, number[]>()
  for (const [at, run] of runs.entries()) next.set(run[0].length, [...(next.get(run[0].length) ?? []), at])
  let out = ''
  let from = 0
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    const same = run && next.get(run[0].length)
    const close = same?.find(other => other > at)
    const closing = close === undefined ? undefined : runs[close]
    if (!run || !closing || close === undefined) continue
    const end = closing.index + closing[0].length
    out += change(text.slice(from, run.index)) + changeCode(text.slice(run.index, end))
    from = end
    at = close
  }
  return out + change(text.slice(from))
}
