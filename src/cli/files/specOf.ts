import type { Markers } from '../../core/plan/markers.ts'
import { readSpec } from '../../core/trace/readSpec.ts'
import type { Spec } from '../../core/trace/spec.ts'
import type { RequirementFile, SpecDocuments } from './readSpec.ts'

/** The documents of a spec as core reads them; their names are their paths. */
export function specOf({ requirements, design, plan }: SpecDocuments, markers: Markers): Spec {
  return readSpec(
    {
      requirements: requirements.map(named),
      ...(design ? { design: named(design) } : {}),
      ...(plan ? { plan: plan.text } : {}),
    },
    { markers },
  )
}

const named = ({ path, text, set }: RequirementFile) => ({ name: path, text, ...(set ? { set } : {}) })
