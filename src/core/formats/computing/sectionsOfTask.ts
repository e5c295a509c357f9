import type { DesignModel, DesignSection } from '../../design/designModel.ts'
import type { PlanTask } from '../../plan/plan.ts'
import { everyTask } from '../holding/renumbered.ts'

/** The innermost sections of the design that a task came from, once each. */
export function sectionsOfTask(task: PlanTask, design: DesignModel | undefined): readonly DesignSection[] {
  const found = new Set<DesignSection>()
  for (const { source } of everyTask([task])) {
    for (const { document, range } of source) {
      if (document !== 'design') continue
      const section = design?.sections.findLast(one => one.range.start <= range.start && one.range.end >= range.end)
      if (section) found.add(section)
    }
  }
  return [...found]
}
