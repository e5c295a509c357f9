import type { Plan, PlanTask } from '../../plan/plan.ts'
import { withEstimates, withoutEstimates } from '../computing/estimates.ts'
import { withPhaseOrder } from '../computing/phaseOrder.ts'
import { frameIn, framePattern } from '../frames/frameText.ts'

import type { PlanFormat, WriteContext } from '../planFormat.ts'
import { documentPlan } from '../reading/documentPlan.ts'
import { fitOf } from '../reading/fitOf.ts'
import { requirementFields } from '../speckit/speckitLines.ts'
import { featureOf, subjectOf } from '../text/planTitle.ts'
import { boxLines, estimateField, flagField, textField } from '../text/taskLines.ts'
import { heldTechnical, leadOf, nameSlot } from './holdTechnical.ts'
import { afterSteps, beforeSteps } from './technicalSections.ts'

/** Eleven numbered sections around a checklist of steps. */
export const technical: PlanFormat = {
  id: 'technical',
  label: 'Technical plan',
  file: 'plan.md',
  besides: /^requirements\.ya?ml$/i,
  slots: [
    nameSlot,
    '{{TIMESTAMP}}',
    '{{PROBLEM_DESCRIPTION}}',
    '{{MOTIVATION}}',
    '{{SUCCESS_CRITERIA}}',
    '{{ARCHITECTURE_OVERVIEW}}',
    '{{DESIGN_DECISIONS}}',
    '{{ALTERNATIVES}}',
    '{{FILES_TO_CREATE}}',
    '{{NEW_DEPENDENCIES}}',
    '{{VERSION_REQUIREMENTS}}',
    '{{INSTALL_COMMANDS}}',
    '{{SCHEMA_CHANGES}}',
    '{{MIGRATION_STRATEGY}}',
    '{{UNIT_TESTS}}',
    '{{INTEGRATION_TESTS}}',
    '{{EDGE_CASES}}',
    '{{BLOCKERS}}',
    '{{TECHNICAL_RISKS}}',
    '{{MITIGATION}}',
    '{{TIME_ESTIMATE}}',
    '{{ROLLBACK_STEPS}}',
    '{{MONITORING}}',
  ],
  recognise: document =>
    fitOf(document, {
      fits: ({ checkbox, id }, before) => checkbox >= 0 && /^\d+(?:\.\d+)*$/.test(id) && /\*\*\p{L}+\s$/u.test(before),
      headings: ownHeadings,
    }),
  read(document) {
    const hasBoxes = document.tasks.some(({ checkbox, id }) => checkbox >= 0 && id !== '')
    const notations = new Set(['field', 'inline'])
    return documentPlan(document, {
      notations,
      phase: () => undefined,
      isTask: ({ checkbox }) => checkbox >= 0 || !hasBoxes,
    })
  },
  hold: heldTechnical,
  arrange(plan, { design, folder, estimates = true }) {
    const ordered = withPhaseOrder(plan.tasks)
    const subject = subjectOf(plan.title) ?? featureOf(design?.title, folder)
    const name = frameIn(plan.language)('Technical Implementation Plan')
    return {
      ...plan,
      title: subject === undefined ? plan.title : `${name}: ${subject}`,
      tasks: estimates ? withEstimates(ordered) : withoutEstimates(ordered),
    }
  },
  write(plan, context: WriteContext = {}) {
    const { plan: held } = heldTechnical(plan)
    const say = frameIn(held.language)
    return [
      `# ${held.title}`,
      '',
      ...beforeSteps(held, plan, context),
      `## ${say('3. Implementation Steps')}`,
      '',
      `### ${say('Step-by-step checklist')}`,
      '',
      ...held.tasks.flatMap(task => [...stepLines(task, 0, held), ...(task.children.length > 0 ? [''] : [])]),
      ...(held.tasks.at(-1)?.children.length === 0 ? [''] : []),
      '---',
      '',
      ...afterSteps(held, plan, context),
    ].join('\n')
  },
}

const ownHeadings = framePattern([
  '1. Problem Statement / Overview',
  '2. Solution Approach',
  '3. Implementation Steps',
  'Step-by-step checklist',
  '4. File Changes',
  '6. API Changes',
  '7. Data Model Changes',
  '10. Complexity & Time Estimate',
  '11. Rollback Strategy',
])

function stepLines(task: PlanTask, depth: number, plan: Plan): readonly string[] {
  const say = frameIn(plan.language)
  const fields = [
    ...textField('story', task.story, plan.language),
    ...flagField('parallel', task.parallel, plan.language),
    ...flagField('optional', task.optional, plan.language),
    ...(task.dependsOn.length > 0
      ? [`_${say('Depends on')}: ${task.dependsOn.map(id => say('Step {0}', id)).join(', ')}_`]
      : []),
    ...requirementFields(task.requirements, plan.language),
    ...estimateField(task, plan.language),
  ]
  return [
    ...boxLines(task, '  '.repeat(depth), leadOf(task, plan.language), fields),
    ...task.children.flatMap(child => stepLines(child, depth + 1, plan)),
  ]
}
