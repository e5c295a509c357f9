import { basename, dirname, join, resolve } from 'node:path'
import { formatBeside, formatById } from '../../../core/formats/formats.ts'
import type { PlanFormat } from '../../../core/formats/planFormat.ts'
import type { FoundSpec } from '../../files/findSpecs.ts'
import type { TextFile } from '../../files/readText.ts'
import type { GenerateRequest } from './generateRequest.ts'

/**
 * The format of a new plan, and the file it goes to: the one that is asked for, else what is usual beside the
 * requirements. A template's tasks are written in the usual format, whatever lies beside the plan.
 */
export function chosenFormat(
  spec: FoundSpec,
  { format, out }: GenerateRequest,
  template?: TextFile,
): { readonly format: PlanFormat; readonly target: string } {
  const asked = format === undefined ? undefined : formatById(format)
  const folder = resolve(dirname(spec.planPath))
  const beside = spec.requirements.filter(path => resolve(dirname(path)) === folder).map(path => basename(path))
  const chosen = asked ?? formatBeside(template ? [] : beside)
  const isNew = spec.plan === undefined && basename(spec.planPath) === 'tasks.md'
  return { format: chosen, target: out ?? (isNew ? join(dirname(spec.planPath), chosen.file) : spec.planPath) }
}
