import type { Io } from '../io.ts'
import { readPlan } from '../../core/plan/readPlan.ts'
import type { TextFile } from './readText.ts'

/**
 * Requirements as the last commit has them, where their files were changed since: what was ticked for them may not be
 * done any more. Asked for only where something is ticked.
 */
export async function earlierTexts(
  requirements: readonly TextFile[],
  plan: TextFile | undefined,
  io: Io,
): Promise<readonly string[]> {
  const markdown = requirements.filter(({ path }) => /\.md$/i.test(path))
  if (!plan || !readPlan(plan.text).tasks.some(({ state }) => state === 'done')) return []
  const found: string[] = []
  for (const { path, text } of markdown) {
    const bytes = await io.committedBytes(path)
    const earlier = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    if (earlier !== undefined && earlier !== text) found.push(earlier)
  }
  return found
}
