import { basename, resolve } from 'node:path'
import { readPlan } from '../../../core/plan/readPlan.ts'
import type { FoundSpec } from '../../files/findSpecs.ts'
import { codeOf } from '../../files/faultOf.ts'
import { readText, type TextFile } from '../../files/readText.ts'
import type { Io } from '../../io.ts'
import type { GenerateRequest } from './generateRequest.ts'

/** What stands where the plan is to go, or why it must not go there. */
export interface FormerPlan {
  readonly bytes?: Uint8Array
  /** The plan to merge into. */
  readonly plan?: TextFile
  readonly refusal?: string
}

export async function formerPlan(
  spec: FoundSpec,
  target: string,
  request: GenerateRequest,
  io: Io,
): Promise<FormerPlan> {
  if (spec.plan !== undefined && !request.isFresh && !request.isReplacing) {
    const reading = await readText(spec.plan, io)
    if (!reading.ok) return { refusal: `${reading.message} Nothing was written.` }
    const plan = reading.file
    if (request.isDryRun || target === '-') return { plan }
    if (resolve(target) === resolve(spec.plan)) return { plan, bytes: plan.bytes }
    return (await isMissing(target, io)) ? { plan } : { refusal: taken(target) }
  }
  if (request.isDryRun || target === '-') return {}
  if (await isMissing(target, io)) return {}
  const reading = await readText(target, io)
  if (!reading.ok) return { refusal: `${reading.message} Nothing was written.` }
  const { bytes, text } = reading.file
  if (!request.isReplacing) return { refusal: taken(target) }
  const isPlan = readPlan(text).tasks.length > 0 || text.trim() === ''
  if (basename(target).toLowerCase() === 'plan.md' && !isPlan) {
    return { refusal: `${target}: is not a plan, so it is not overwritten. Name another file with --out.` }
  }
  return { bytes }
}

const taken = (target: string) => `${target}: is already there. Name another file, or add --replace.`

async function isMissing(path: string, io: Io): Promise<boolean> {
  return io.stat(path).then(
    () => false,
    error => codeOf(error) === 'ENOENT',
  )
}
