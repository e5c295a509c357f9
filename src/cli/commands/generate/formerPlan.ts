import { basename } from 'node:path'
import { readPlan } from '../../../core/plan/readPlan.ts'
import type { FoundSpec } from '../../files/findSpecs.ts'
import { codeOf } from '../../files/faultOf.ts'
import { readText } from '../../files/readText.ts'
import type { Io } from '../../io.ts'
import type { GenerateRequest } from './generateRequest.ts'

/** What stands where the plan is to go, or why it must not go there. */
export interface FormerPlan {
  readonly bytes?: Uint8Array
  readonly refusal?: string
}

export async function formerPlan(
  spec: FoundSpec,
  target: string,
  request: GenerateRequest,
  io: Io,
): Promise<FormerPlan> {
  const isExisting = spec.plan !== undefined && !request.isFresh && !request.isReplacing
  if (isExisting) return { refusal: `${spec.plan}: a plan is already there and is left as it is. ${ways}` }
  if (request.isDryRun || target === '-') return {}
  if (await isMissing(target, io)) return {}
  const reading = await readText(target, io)
  if (!reading.ok) return { refusal: `${reading.message} Nothing was written.` }
  const { bytes, text } = reading.file
  if (!request.isReplacing) return { refusal: `${target}: is already there. Name another file, or add --replace.` }
  const isPlan = readPlan(text).tasks.length > 0 || text.trim() === ''
  if (basename(target).toLowerCase() === 'plan.md' && !isPlan) {
    return { refusal: `${target}: is not a plan, so it is not overwritten. Name another file with --out.` }
  }
  return { bytes }
}

const ways = 'Use --replace to overwrite it, or --fresh --out FILE to write a new one elsewhere.'

async function isMissing(path: string, io: Io): Promise<boolean> {
  return io.stat(path).then(
    () => false,
    error => codeOf(error) === 'ENOENT',
  )
}
