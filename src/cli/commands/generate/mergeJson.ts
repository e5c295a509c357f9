import { formatOf } from '../../../core/formats/formats.ts'
import type { MergedSpec } from '../../../core/merge/mergeSpec.ts'
import { readPlan } from '../../../core/plan/readPlan.ts'
import { lineIndex } from '../../../core/text/lineIndex.ts'
import type { TextFile } from '../../files/readText.ts'
import type { SpecFolder } from '../../files/specFolder.ts'
import { planTaskJson } from '../../output/planTaskJson.ts'
import { problemJson } from '../../output/problemJson.ts'
import { locator, type Generation } from './generationJson.ts'

/** What merging gives, in the form of a generation; problems in the plan point into its new text. */
export function mergeJson(
  spec: SpecFolder,
  design: TextFile,
  requirements: readonly TextFile[],
  merged: MergedSpec,
): Generation {
  const { criteria, covered, uncovered } = merged.coverage
  const locate = locator(design, requirements)
  const plan = { file: spec.planPath, index: lineIndex(merged.text) }
  const problems = merged.problems.flatMap(problem => {
    const found = problem.document === 'plan' ? plan : locate({ ...problem, document: problem.document })
    return found ? [{ file: found.file, ...problemJson(problem, found.index) }] : []
  })
  return {
    dir: spec.dir,
    file: spec.planPath,
    format: formatOf(readPlan(merged.text)).id,
    plan: merged.text,
    tasks: merged.tasks.map(task => planTaskJson(task, locate)),
    coverage: { criteria, covered, uncovered },
    changes: merged.changes,
    problems,
  }
}
