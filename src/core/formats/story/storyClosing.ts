import type { ElementKind } from '../../design/designModel.ts'
import type { Plan } from '../../plan/plan.ts'
import { criticalPath } from '../computing/criticalPath.ts'
import { designPaths } from '../computing/designPaths.ts'
import { elementFact } from '../computing/elementFact.ts'
import { codeName } from '../computing/elementNames.ts'
import { enumerated, frameIn, joined, type Say } from '../frames/frameText.ts'
import type { WriteContext } from '../planFormat.ts'
import { requirementFiles } from '../text/requirementFiles.ts'
import { technicalContext, unclear } from '../speckit/technicalContext.ts'
import { completion, progress, retrospective, type Has } from './storyProgress.ts'
import { complexityOf } from './storyTask.ts'
import { proseText } from '../text/proseText.ts'

/** What follows from the tasks: how they come together, what can go wrong, and how their end is seen. */
export function closingLines(plan: Plan, context: WriteContext): readonly string[] {
  const say = frameIn(plan.language)
  const facts = factsOf(context)
  const has: Has = (...kinds) => kinds.some(kind => facts(kind).length > 0)
  return [
    ...integration(plan, facts, say),
    ...environment(context, facts, say),
    ...quality(context, has, say),
    ...risks(facts, say),
    ...challenges(plan, say),
    ...support(context, say),
    ...progress(plan, has, say),
    ...completion(has, say),
    ...retrospective(say),
  ]
}

type Facts = (kind: ElementKind) => readonly string[]

const factsOf =
  ({ design }: WriteContext): Facts =>
  kind =>
    (design?.elements ?? []).filter(element => element.kind === kind).map(elementFact)

const listed = (values: readonly string[], slot: string, most = 5): string =>
  values.length === 0 ? slot : proseText(values.slice(0, most).join('; '))

function integration(plan: Plan, facts: Facts, say: Say): readonly string[] {
  const path = criticalPath(plan.tasks).map(({ id }) => say('Task {0}', id))
  const together =
    path.length > 1
      ? say(
          'The longest chain is {0}; the other tasks join it where the graph shows it.',
          joined(say, '{0}, {1}', path),
        )
      : say('The tasks join in the order of the graph.')
  const checkpoints = plan.tasks.filter(task => task.checkpoint).map(({ id }) => say('Task {0}', id))
  const [performance, security, testing] = [facts('performance'), facts('security'), facts('testing')]
  return [
    `## ${say('Integration & Testing Plan')}`,
    '',
    `### ${say('Integration Strategy')}`,
    '',
    checkpoints.length > 0
      ? say(
          '{0} {1}',
          together,
          say('What is there is looked over in {0} before the next part begins.', enumerated(say, checkpoints)),
        )
      : together,
    '',
    `### ${say('End-to-End Testing')}`,
    `- **${say('Test Scenarios')}**: ${listed(testing, '[E2E_TEST_SCENARIOS_TO_VALIDATE]')}`,
    `- **${say('Test Data')}**: [TEST_DATA_REQUIREMENTS]`,
    `- **${say('Environment')}**: [TESTING_ENVIRONMENT_SETUP]`,
    '',
    ...(performance.length > 0
      ? [
          `### ${say('Performance Validation')}`,
          `- **${say('Performance Requirements')}**: ${listed(performance, '')}`,
          `- **${say('Testing Approach')}**: ${say('Measure each figure under the load it names')}`,
          `- **${say('Success Metrics')}**: ${say('Every figure is met in three runs out of three')}`,
          '',
        ]
      : []),
    ...(security.length > 0
      ? [
          `### ${say('Security Validation')}`,
          `- **${say('Security Requirements')}**: ${listed(security, '')}`,
          `- **${say('Testing Approach')}**: ${say('A test for each rule that tries to break it')}`,
          `- **${say('Compliance Checks')}**: ${say('None that the design names')}`,
          '',
        ]
      : []),
  ]
}

function environment(context: WriteContext, facts: Facts, say: Say): readonly string[] {
  const lines = new Map(technicalContext(context))
  const known = (label: string, slot: string) => {
    const value = lines.get(label)
    return value === undefined || value === unclear ? slot : proseText(value)
  }
  const stored = facts('storage')
  const names = (context.design?.elements ?? [])
    .filter(({ kind }) => kind === 'storage')
    .map(({ name }) => codeName(name))
  const settings = facts('configuration')
  return [
    `## ${say('Development Environment Setup')}`,
    '',
    `### ${say('Prerequisites')}`,
    `- **${say('Development Tools')}**: ${known('Languages/Versions', '[REQUIRED_TOOLS_AND_VERSIONS]')}`,
    `- **${say('Dependencies')}**: ${known('Primary Dependencies', '[LIBRARIES_PACKAGES_TO_INSTALL]')}`,
    ...(settings.length > 0 ? [`- **${say('Configuration')}**: ${listed(settings, '', 6)}`] : []),
    ...(stored.length > 0
      ? [`- **${say('Database Setup')}**: ${say('Create {0}', names.slice(0, 8).join(', '))}`]
      : []),
    '',
    `### ${say('Local Development')}`,
    `- **${say('Setup Steps')}**: [STEP_BY_STEP_LOCAL_ENVIRONMENT_SETUP]`,
    `- **${say('Verification')}**: ${say('All tests that are there pass before the first task begins')}`,
    `- **${say('Common Issues')}**: [KNOWN_SETUP_PROBLEMS_AND_SOLUTIONS]`,
    '',
  ]
}

function quality(context: WriteContext, has: Has, say: Say): readonly string[] {
  const folders = [
    ...new Set(
      designPaths(context)
        .filter(({ status }) => status !== 'removed')
        .map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)),
    ),
  ].filter(Boolean)
  return [
    `## ${say('Code Quality Standards')}`,
    '',
    `### ${say('Coding Standards')}`,
    `- **${say('Style Guide')}**: [REFERENCE_TO_TEAM_CODING_STANDARDS]`,
    `- **${say('Naming Conventions')}**: ${say('Names as the design spells them')}`,
    ...(folders.length > 0
      ? [
          `- **${say('File Organization')}**: ${say(
            'New files go to {0}',
            folders
              .slice(0, 6)
              .map(folder => `\`${folder}\``)
              .join(', '),
          )}`,
        ]
      : []),
    `- **${say('Documentation')}**: ${say('What the interfaces promise stands beside them')}`,
    '',
    `### ${say('Code Review Checklist')}`,
    `- [ ] ${say('The style guide is kept')}`,
    `- [ ] ${say('Every acceptance criterion of the task is met')}`,
    `- [ ] ${say('Unit tests cover what is new')}`,
    `- [ ] ${say('Integration tests show the parts together')}`,
    `- [ ] ${say('The documentation says what has changed')}`,
    ...(has('performance') ? [`- [ ] ${say('The performance figures are met')}`] : []),
    ...(has('security') ? [`- [ ] ${say('The security rules are tested')}`] : []),
    `- [ ] ${say('Every failure that can be foreseen is handled')}`,
    '',
  ]
}

function risks(facts: Facts, say: Say): readonly string[] {
  const known = facts('errorCase').slice(0, 4)
  const back = facts('deployment').find(text =>
    /roll ?back|revert|undo|回滚|切り戻し|ロールバック|롤백|revers|retour|zurück|откат/i.test(text),
  )
  const lines = known.flatMap((text, at) => {
    const [, risk = text, answer = ''] = /^(.{1,200}?)(?: → |[:：] ?)(.*)$/s.exec(text) ?? []
    return [
      `${String(at + 1)}. **${say('Risk')}**: ${proseText(risk)}`,
      `   - **${say('Mitigation')}**: ${answer === '' ? '[HOW_TO_MITIGATE]' : proseText(answer)}`,
      `   - **${say('Contingency')}**: ${back === undefined ? '[BACKUP_PLAN_IF_MITIGATION_FAILS]' : proseText(back)}`,
    ]
  })
  const open = [
    `1. **${say('Risk')}**: [TECHNICAL_RISK_1]`,
    `   - **${say('Mitigation')}**: [HOW_TO_MITIGATE]`,
    `   - **${say('Contingency')}**: [BACKUP_PLAN_IF_MITIGATION_FAILS]`,
  ]
  return [`## ${say('Risk Mitigation')}`, '', `### ${say('Technical Risks')}`, ...(lines.length > 0 ? lines : open), '']
}

/** The tasks that hold most: what is hard about a plan as far as it shows. */
function challenges({ tasks }: Plan, say: Say): readonly string[] {
  const hard = tasks
    .filter(task => !task.checkpoint && complexityOf(task) === 'HIGH')
    .sort((a, b) => b.details.length - a.details.length)
    .slice(0, 3)
  if (hard.length === 0) return []
  return [
    `### ${say('Implementation Challenges')}`,
    ...hard.flatMap(({ id, title, details }) => [
      `- **${say('Challenge')}**: ${proseText(say('{0} ({1} steps)', `${say('Task {0}', id)} – ${title}`, String(details.length)))}`,
      `  - **${say('Strategy')}**: ${say('One step at a time, each with its tests')}`,
      `  - **${say('Support')}**: [WHO_TO_CONTACT_FOR_HELP]`,
    ]),
    '',
  ]
}

const documentation = (files: readonly string[], say: Say): readonly string[] =>
  files.length === 0 ? [] : [`- **${say('Documentation')}**: ${files.map(name => `\`${name}\``).join(', ')}`]

const support = (context: WriteContext, say: Say): readonly string[] => [
  `## ${say('Support & Escalation')}`,
  '',
  `### ${say('Tech Lead Support')}`,
  `- **${say('Availability')}**: [WHEN_TECH_LEAD_IS_AVAILABLE]`,
  `- **${say('Communication')}**: [HOW_TO_REACH_TECH_LEAD]`,
  `- **${say('Review Schedule')}**: [WHEN_TECH_LEAD_WILL_REVIEW_PROGRESS]`,
  '',
  `### ${say('Architecture Questions')}`,
  `- **${say('Contact')}**: [WHO_TO_CONTACT_FOR_ARCHITECTURE_QUESTIONS]`,
  `- **${say('Documentation')}**: \`design.md\``,
  '',
  `### ${say('Business Questions')}`,
  `- **${say('Contact')}**: [WHO_TO_CONTACT_FOR_BUSINESS_CLARIFICATION]`,
  ...documentation(requirementFiles(context), say),
  '',
]
