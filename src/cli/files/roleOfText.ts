import { roleOfName } from '../../core/language/documentRole.ts'
import type { DocumentRole } from '../../core/language/specDocument.ts'
import { readPlan } from '../../core/plan/readPlan.ts'
import { readRequirements } from '../../core/requirements/readRequirements.ts'

/** What a file is: by its name where that says it, else by what stands in it. */
export function roleOfText(name: string, text: string, besideSpec: boolean): DocumentRole {
  const named = roleOfName(name, besideSpec ? ['spec.md'] : [])
  if (named) return named
  const tasks = readPlan(text).tasks.filter(({ id, requirements }) => id !== '' || requirements.length > 0)
  const { requirements } = readRequirements(text)
  const criteria = requirements.reduce((count, { criteria: own }) => count + own.length, 0)
  if (tasks.length > criteria) return 'plan'
  return criteria > 0 ? 'requirements' : 'design'
}
