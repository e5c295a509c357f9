import type { DesignElement, ElementKind } from '../../design/designModel.ts'
import type { Plan } from '../../plan/plan.ts'
import { criticalPath } from '../computing/criticalPath.ts'
import { designPaths } from '../computing/designPaths.ts'
import { codeName, shownName } from '../computing/elementNames.ts'
import { estimateBasis, totalMinutes } from '../computing/estimates.ts'
import type { WriteContext } from '../planFormat.ts'
import { technicalContext, unclear } from '../speckit/technicalContext.ts'
import { durationText } from '../text/duration.ts'
import { proseText } from '../text/proseText.ts'

/** What follows from the tasks: how they come together, what can go wrong, and how their end is seen. */
export function closingLines(plan: Plan, context: WriteContext): readonly string[] {
  const facts = factsOf(context)
  const has = (...kinds: readonly ElementKind[]) => kinds.some(kind => facts(kind).length > 0)
  return [
    ...integration(plan, facts),
    ...environment(context, facts),
    ...quality(context),
    ...risks(facts),
    ...support(),
    ...progress(plan, has),
    ...completion(has),
    ...retrospective(),
  ]
}

type Facts = (kind: ElementKind) => readonly string[]

const factsOf =
  ({ design }: WriteContext): Facts =>
  kind =>
    (design?.elements ?? []).filter(element => element.kind === kind).map(factOf)

function factOf({ name, facts, purpose }: DesignElement): string {
  const [first] = facts
  const text = first?.text ?? purpose
  return text === undefined || text.startsWith(name.replace(/ …$/, '')) ? (text ?? name) : `${shownName(name)}: ${text}`
}

const listed = (values: readonly string[], slot: string, most = 5): string =>
  values.length === 0 ? slot : proseText(values.slice(0, most).join('; '))

function integration(plan: Plan, facts: Facts): readonly string[] {
  const path = criticalPath(plan.tasks).map(({ id }) => `Task ${id}`)
  const together =
    path.length > 1
      ? `The longest chain is ${path.join(', ')}; the other tasks join it where the graph shows it.`
      : 'The tasks join in the order of the graph.'
  const checkpoints = plan.tasks.filter(task => task.checkpoint).map(({ id }) => `Task ${id}`)
  const [performance, security, testing] = [facts('performance'), facts('security'), facts('testing')]
  return [
    '## Integration & Testing Plan',
    '',
    '### Integration Strategy',
    '',
    `${together}${checkpoints.length > 0 ? ` ${checkpoints.join(' and ')} look over what is there before the next part begins.` : ''}`,
    '',
    '### End-to-End Testing',
    `- **Test Scenarios**: ${listed(testing, '[E2E_TEST_SCENARIOS_TO_VALIDATE]')}`,
    '- **Test Data**: [TEST_DATA_REQUIREMENTS]',
    '- **Environment**: [TESTING_ENVIRONMENT_SETUP]',
    '',
    ...(performance.length > 0
      ? [
          '### Performance Validation',
          `- **Performance Requirements**: ${listed(performance, '')}`,
          '- **Testing Approach**: Measure each figure under the load it names',
          '- **Success Metrics**: Every figure is met in three runs out of three',
          '',
        ]
      : []),
    ...(security.length > 0
      ? [
          '### Security Validation',
          `- **Security Requirements**: ${listed(security, '')}`,
          '- **Testing Approach**: A test for each rule that tries to break it',
          '- **Compliance Checks**: None that the design names',
          '',
        ]
      : []),
  ]
}

function environment(context: WriteContext, facts: Facts): readonly string[] {
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
    '## Development Environment Setup',
    '',
    '### Prerequisites',
    `- **Development Tools**: ${known('Languages/Versions', '[REQUIRED_TOOLS_AND_VERSIONS]')}`,
    `- **Dependencies**: ${known('Primary Dependencies', '[LIBRARIES_PACKAGES_TO_INSTALL]')}`,
    ...(settings.length > 0 ? [`- **Configuration**: ${listed(settings, '', 6)}`] : []),
    ...(stored.length > 0 ? [`- **Database Setup**: Create ${names.slice(0, 8).join(', ')}`] : []),
    '',
    '### Local Development',
    '- **Setup Steps**: [STEP_BY_STEP_LOCAL_ENVIRONMENT_SETUP]',
    '- **Verification**: All tests that are there pass before the first task begins',
    '- **Common Issues**: [KNOWN_SETUP_PROBLEMS_AND_SOLUTIONS]',
    '',
  ]
}

function quality(context: WriteContext): readonly string[] {
  const folders = [
    ...new Set(
      designPaths(context)
        .filter(({ status }) => status !== 'removed')
        .map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)),
    ),
  ].filter(Boolean)
  return [
    '## Code Quality Standards',
    '',
    '### Coding Standards',
    '- **Style Guide**: [REFERENCE_TO_TEAM_CODING_STANDARDS]',
    '- **Naming Conventions**: Names as the design spells them',
    ...(folders.length > 0
      ? [
          `- **File Organization**: New files go to ${folders
            .slice(0, 6)
            .map(folder => `\`${folder}\``)
            .join(', ')}`,
        ]
      : []),
    '- **Documentation**: What the interfaces promise stands beside them',
    '',
    '### Code Review Checklist',
    '- [ ] The style guide is kept',
    '- [ ] Every acceptance criterion of the task is met',
    '- [ ] Unit tests cover what is new',
    '- [ ] Integration tests show the parts together',
    '- [ ] The documentation says what has changed',
    '- [ ] Every failure that can be foreseen is handled',
    '',
  ]
}

function risks(facts: Facts): readonly string[] {
  const known = facts('errorCase').slice(0, 4)
  const back = facts('deployment').find(text =>
    /roll ?back|revert|undo|回滚|切り戻し|ロールバック|롤백|revers|retour|zurück|откат/i.test(text),
  )
  const lines = known.flatMap((text, at) => [
    `${String(at + 1)}. **Risk**: ${proseText(text.split(/ → |: /)[0] ?? text)}`,
    `   - **Mitigation**: ${proseText(text)}`,
    `   - **Contingency**: ${back === undefined ? '[BACKUP_PLAN_IF_MITIGATION_FAILS]' : proseText(back)}`,
  ])
  const open = [
    '1. **Risk**: [TECHNICAL_RISK_1]',
    '   - **Mitigation**: [HOW_TO_MITIGATE]',
    '   - **Contingency**: [BACKUP_PLAN_IF_MITIGATION_FAILS]',
  ]
  return ['## Risk Mitigation', '', '### Technical Risks', ...(lines.length > 0 ? lines : open), '']
}

const support = (): readonly string[] => [
  '## Support & Escalation',
  '',
  '### Tech Lead Support',
  '- **Availability**: [WHEN_TECH_LEAD_IS_AVAILABLE]',
  '- **Communication**: [HOW_TO_REACH_TECH_LEAD]',
  '- **Review Schedule**: [WHEN_TECH_LEAD_WILL_REVIEW_PROGRESS]',
  '',
  '### Architecture Questions',
  '- **Contact**: [WHO_TO_CONTACT_FOR_ARCHITECTURE_QUESTIONS]',
  '- **Documentation**: `design.md`',
  '',
  '### Business Questions',
  '- **Contact**: [WHO_TO_CONTACT_FOR_BUSINESS_CLARIFICATION]',
  '- **Documentation**: `requirements.md`',
  '',
]

function progress(plan: Plan, has: (...kinds: readonly ElementKind[]) => boolean): readonly string[] {
  const total = totalMinutes(plan.tasks)
  return [
    '## Progress Tracking',
    '',
    '### Daily Checkpoints',
    ...plan.tasks.map(({ id }) => `- [ ] Progress of task ${id}`),
    '- [ ] Integration',
    '- [ ] Testing',
    '',
    ...weeks(plan, total),
    '### Success Indicators',
    '- [ ] All tasks are done and their criteria met',
    '- [ ] Integration tests pass',
    ...(has('performance') ? ['- [ ] The performance figures are met'] : []),
    '- [ ] Those who asked for it have accepted it',
    '- [ ] The code is reviewed',
    '',
  ]
}

/** Tasks by the week in which they end, when one person does them in turn. */
function weeks({ tasks, language }: Plan, total: number | undefined): readonly string[] {
  if (total === undefined) return []
  const ends: string[][] = []
  let minutes = 0
  for (const { id, estimate = 0 } of tasks) {
    minutes += estimate
    const week = Math.max(0, Math.ceil(minutes / (5 * 8 * 60)) - 1)
    for (let at = ends.length; at <= week; at++) ends.push([])
    ends[week]?.push(`Task ${id}`)
  }
  return [
    '### Weekly Milestones',
    ...ends.map(
      (list, at) =>
        `- **Week ${String(at + 1)}**: ${list.length === 0 ? 'Work on the next task goes on' : `${list.join(', ')} done`}`,
    ),
    '',
    `One person needs ${durationText(total, language)} in all. ${estimateBasis}`,
    '',
  ]
}

function completion(has: (...kinds: readonly ElementKind[]) => boolean): readonly string[] {
  return [
    '## Completion Checklist',
    '',
    '### Technical Completion',
    '- [ ] All tasks are done',
    '- [ ] Unit tests pass',
    '- [ ] Integration tests pass',
    ...(has('performance') ? ['- [ ] Performance is measured'] : []),
    ...(has('security') ? ['- [ ] The security rules are tested'] : []),
    '- [ ] The code is reviewed',
    '',
    '### Business Completion',
    '- [ ] All criteria of the requirements are met',
    '- [ ] It has been shown and accepted',
    '- [ ] The documentation for its users is up to date',
    '',
    '### Operational Completion',
    '- [ ] It can be deployed by script',
    ...(has('monitoring') ? ['- [ ] Metrics and alerts are set up'] : []),
    '- [ ] The way back is written down',
    '- [ ] The team knows how it works',
    '',
  ]
}

const retrospective = (): readonly string[] => [
  '## Retrospective Notes',
  '',
  '### What Worked Well',
  '[POSITIVE_ASPECTS_OF_THE_IMPLEMENTATION_PROCESS]',
  '',
  '### Challenges Encountered',
  '[PROBLEMS_THAT_AROSE_AND_HOW_THEY_WERE_SOLVED]',
  '',
  '### Lessons Learned',
  '[KEY_LEARNINGS_FOR_FUTURE_IMPLEMENTATIONS]',
  '',
  '### Process Improvements',
  '[SUGGESTIONS_FOR_IMPROVING_FUTURE_IMPLEMENTATION_PLANNING]',
  '',
]
