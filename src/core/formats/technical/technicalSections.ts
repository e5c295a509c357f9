import type { DesignElement, ElementKind } from '../../design/designModel.ts'
import type { Plan, PlanTask } from '../../plan/plan.ts'
import { criticalPath } from '../computing/criticalPath.ts'
import { designOverview, firstParagraph, sectionPoints } from '../computing/designOverview.ts'
import { designPaths, type DesignPath } from '../computing/designPaths.ts'
import { codeName, elementNames, shownName } from '../computing/elementNames.ts'
import { estimateBasis, ownMinutes, totalMinutes } from '../computing/estimates.ts'
import { everyTask } from '../holding/renumbered.ts'
import type { WriteContext } from '../planFormat.ts'
import { technicalContext, unclear } from '../speckit/technicalContext.ts'
import { durationText } from '../text/duration.ts'
import { subjectOf } from '../text/planTitle.ts'
import { proseText } from '../text/proseText.ts'
import { nameSlot } from './holdTechnical.ts'

const bullets = (values: readonly string[], slot: string, most = 12): readonly string[] =>
  values.length === 0 ? [slot] : [...new Set(values)].slice(0, most).map(text => `- ${proseText(text)}`)

/** Sections of a heading with its lines; a section without lines is left out. */
function part(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`### ${heading}`, '', ...lines, '']
}

const section = (heading: string, ...parts: readonly (readonly string[])[]): readonly string[] => {
  const lines = parts.flat()
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, '---', '']
}

type Elements = (...kinds: readonly ElementKind[]) => readonly DesignElement[]

const elementsOf =
  ({ design }: WriteContext): Elements =>
  (...kinds) =>
    (design?.elements ?? []).filter(({ kind, status }) => kinds.includes(kind) && status !== 'existing')

function factOf({ name, facts, purpose }: DesignElement): string {
  const text = facts[0]?.text ?? purpose
  if (text === undefined) return shownName(name)
  return text.startsWith(name.replace(/ …$/, '')) ? text : `${shownName(name)}: ${text}`
}

/** What leads to the steps: what is built, why, and how. */
export function beforeSteps(plan: Plan, given: Plan, context: WriteContext): readonly string[] {
  const elements = elementsOf(context)
  const stories = (context.requirements?.requirements ?? []).flatMap(({ story }) => story ?? [])
  const goals = sectionPoints(context, goalHeading)
  const changed = elements('component', 'endpoint', 'storage', 'dataModel').some(({ status }) => status === 'changed')
  const count = everyTask(plan.tasks).length
  const complexity = count <= 12 ? 'Low' : count <= 30 ? 'Medium' : 'High'
  const architecture = context.design?.sections.find(({ title }) => architectureHeading.test(title))
  const told = architecture && firstParagraph(context, architecture)
  const parts = elementNames(context, ['component', 'ui', 'storage', 'integration'], 12)
  const performance = elements('performance').map(factOf)
  const alternatives = sectionPoints(context, alternativeHeading)
  return [
    `**Created**: ${context.date ?? '{{TIMESTAMP}}'}  `,
    `**Type**: ${changed ? 'Enhancement' : 'Feature'}  `,
    `**Complexity**: ${complexity} (${String(count)} steps)`,
    '',
    '---',
    '',
    ...section(
      '1. Problem Statement / Overview',
      part('What are we building?', [proseText(designOverview(context) ?? '{{PROBLEM_DESCRIPTION}}')]),
      part('Why are we building this?', bullets(stories, '{{MOTIVATION}}', 20)),
      part('Success criteria', bullets([...goals, ...performance], '{{SUCCESS_CRITERIA}}')),
    ),
    ...section(
      '2. Solution Approach',
      part('High-level architecture', [
        ...(told === undefined ? [] : [proseText(told), '']),
        ...(parts.length > 0
          ? parts.map(name => `- ${proseText(purposeOf(name, context))}`)
          : ['{{ARCHITECTURE_OVERVIEW}}']),
      ]),
      part('Key design decisions', bullets(elements('decision').map(factOf), '{{DESIGN_DECISIONS}}')),
      part('Alternatives considered', bullets(alternatives, '{{ALTERNATIVES}}')),
    ),
  ]
}

const goalHeading =
  /^(?:goals?|objectives?|success (?:criteria|metrics)|目标|成功标准|目標|ゴール|목표|objetivos?|objectifs?|ziele?|цели)$/i
const architectureHeading = /architect|架构|アーキテクチャ|構成|아키텍처|arquitet|arquitect|architektur|архитектур/i
const alternativeHeading = /alternativ|rejected|not (?:do|chosen)|备选|替代|代替案|検討した|대안|альтернатив|descartad/i

function purposeOf(name: string, { design }: WriteContext): string {
  const element = design?.elements.find(one => shownName(one.name) === name || codeName(one.name) === name)
  return element?.purpose === undefined ? name : `${name}: ${element.purpose}`
}

/** What follows from the steps. */
export function afterSteps(plan: Plan, given: Plan, context: WriteContext): readonly string[] {
  const elements = elementsOf(context)
  const folder = context.folder ?? slugOf(subjectOf(plan.title)) ?? nameSlot
  return [
    ...fileChanges(context),
    ...dependencies(context),
    ...apiChanges(elements),
    ...dataChanges(elements, context),
    ...testing(elements, plan, context),
    ...risks(elements, context),
    ...effort(plan, context),
    ...rollback(elements, context),
    ...notes(given, context),
    '## Related Files',
    '',
    `- Requirements: \`${folder}/requirements.yaml\``,
    `- This plan: \`${folder}/plan.md\``,
    '',
  ]
}

/** A name as a folder would have it. */
const slugOf = (name: string | undefined): string | undefined =>
  name
    ?.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .replace(/-(?=\d)/g, '') || undefined

function fileChanges(context: WriteContext): readonly string[] {
  const paths = designPaths(context)
  const of = (status: DesignPath['status']) =>
    paths.filter(one => one.status === status).map(({ path }) => `\`${path}\``)
  return section(
    '4. File Changes',
    part('Files to create', bullets(of('new'), '{{FILES_TO_CREATE}}', 40)),
    of('changed').length > 0 ? part('Files to modify', bullets(of('changed'), '', 40)) : [],
    of('removed').length > 0 ? part('Files to delete', bullets(of('removed'), '', 40)) : [],
  )
}

function dependencies(context: WriteContext): readonly string[] {
  const stack = (context.design?.stack ?? []).map(({ text }) => text)
  const lines = new Map(technicalContext(context))
  const languages = lines.get('Languages/Versions') ?? unclear
  const known = stack.length > 0 ? stack : languages === unclear ? [] : [`Written in ${languages}`]
  const versions = stack.filter(text => /\d/.test(text))
  const commands = (context.designText ?? '')
    .split('\n')
    .map(line => line.slice(0, 200).trim().replace(/^\$ /, ''))
    .filter(line => installCommand.test(line))
  return section(
    '5. Dependencies',
    part('New packages/libraries required', bullets(known, '{{NEW_DEPENDENCIES}}')),
    part('Version requirements', bullets(versions, '{{VERSION_REQUIREMENTS}}')),
    part('Installation commands', [
      '```bash',
      ...(commands.length > 0 ? commands.slice(0, 10) : ['{{INSTALL_COMMANDS}}']),
      '```',
    ]),
  )
}

const installCommand =
  /^(?:npm|yarn|pnpm|pip3?|cargo|go|dotnet|brew|apt-get|gem|composer|poetry|uv) (?:install|add|get|i)\b/

function apiChanges(elements: Elements): readonly string[] {
  const endpoints = elements('endpoint')
  if (endpoints.length === 0) return []
  const fresh = endpoints.filter(({ status }) => status === 'new')
  const changed = endpoints.filter(({ status }) => status === 'changed' || status === 'removed')
  const formats = elements('dataModel').map(element => `${codeName(element.name)}${fieldsOf(element)}`)
  return section(
    '6. API Changes',
    fresh.length > 0 ? part('New endpoints', bullets(fresh.map(factOf), '', 60)) : [],
    changed.length > 0 ? part('Modified endpoints', bullets(changed.map(factOf), '', 60)) : [],
    formats.length > 0 ? part('Request/Response formats', bullets(formats, '', 40)) : [],
  )
}

function fieldsOf({ declarations }: DesignElement): string {
  const fields = declarations.flatMap(declaration => declaration.fields)
  const shown = fields
    .slice(0, 12)
    .map(
      ({ name, type, optional }) =>
        `\`${name}${optional ? '?' : ''}${type === undefined || type.length > 60 || type.includes('`') ? '' : `: ${type}`}\``,
    )
  return shown.length === 0
    ? ''
    : `: ${shown.join(', ')}${fields.length > 12 ? ` and ${String(fields.length - 12)} more` : ''}`
}

function dataChanges(elements: Elements, context: WriteContext): readonly string[] {
  const stores = elements('storage')
  const models = stores.length > 0 ? stores : elements('dataModel')
  if (models.length === 0) return []
  const rules = models.flatMap(({ name, declarations }) =>
    declarations.flatMap(({ fields, facts }) => [
      ...fields.flatMap(field =>
        field.rule === undefined ? [] : [`${codeName(name)}.\`${field.name}\`: ${field.rule}`],
      ),
      ...facts
        .filter(fact => /unique|primary|check|foreign|references|index/i.test(fact))
        .map(fact => `${codeName(name)}: ${fact}`),
    ]),
  )
  return section(
    '7. Data Model Changes',
    part(
      stores.length > 0 ? 'Database schema changes' : 'Data structures',
      bullets(
        models.map(element => `${codeName(element.name)}${fieldsOf(element)}`),
        '{{SCHEMA_CHANGES}}',
        40,
      ),
    ),
    stores.length > 0
      ? part('Migration strategy', bullets(sectionPoints(context, migrationHeading), '{{MIGRATION_STRATEGY}}'))
      : [],
    rules.length > 0 ? part('Data integrity considerations', bullets(rules, '', 24)) : [],
  )
}

const migrationHeading = /migrat|rollout|移行|迁移|マイグレーション|마이그레이션|migraç|миграц/i

function testing(elements: Elements, plan: Plan, context: WriteContext): readonly string[] {
  const told = elements('testing', 'property').map(factOf)
  const isUnit = (text: string) =>
    !/integration|end.to.end|e2e|ui test|集成|端到端|統合|結合|E2E|통합|integra|интеграц/i.test(text)
  const criteria = (context.requirements?.requirements ?? []).flatMap(requirement => requirement.criteria)
  const edges = [
    ...elements('errorCase').map(factOf),
    ...criteria.filter(({ pattern }) => pattern === 'unwanted').map(({ text, id }) => `${text} (${id})`),
  ]
  const tests = everyTask(plan.tasks)
    .filter(({ optional }) => optional)
    .map(({ title }) => title)
  const manual = criteria
    .filter(({ pattern }) => pattern === 'event' || pattern === 'scenario')
    .slice(0, 8)
    .map(({ text, id }) => `${text} (${id})`)
  return section(
    '8. Testing Strategy',
    part('Unit tests', bullets([...told.filter(isUnit), ...tests], '{{UNIT_TESTS}}', 20)),
    part(
      'Integration tests',
      bullets(
        told.filter(text => !isUnit(text)),
        '{{INTEGRATION_TESTS}}',
      ),
    ),
    manual.length > 0 ? part('Manual testing steps', bullets(manual, '')) : [],
    part('Edge cases to test', bullets(edges, '{{EDGE_CASES}}', 20)),
  )
}

function risks(elements: Elements, context: WriteContext): readonly string[] {
  const outside = elements('integration').map(
    ({ name }) => `${shownName(name)} has to be there and answer as the design expects`,
  )
  const open = (context.designText ?? '')
    .split('\n')
    .filter(line => line.length < 400 && /\b(?:TBD|TODO|to be decided|open question)\b/i.test(line))
    .map(line => line.replace(/^[\s>*#+-]+/, ''))
  const told = sectionPoints(context, /risk|风险|リスク|위험|risco|riesgo|risque|risik|риск/i)
  const failing = elements('errorCase')
  const technical = told.length > 0 ? told : failing.map(({ name }) => name)
  return section(
    '9. Risk Assessment',
    part('Potential blockers', bullets([...outside, ...open], '{{BLOCKERS}}', 8)),
    part('Technical risks', bullets(technical, '{{TECHNICAL_RISKS}}', 10)),
    part('Mitigation strategies', bullets(failing.map(factOf), '{{MITIGATION}}', 10)),
  )
}

function effort({ tasks, language }: Plan, { estimates = true }: WriteContext): readonly string[] {
  const total = totalMinutes(tasks)
  const path = criticalPath(tasks)
  const parts = tasks.flatMap(task => {
    const minutes = ownMinutes(task)
    return minutes === undefined ? [] : [`Step ${task.id}: ${durationText(minutes, language)}`]
  })
  return section(
    '10. Complexity & Time Estimate',
    total === undefined && !estimates
      ? []
      : part(
          'Estimated effort',
          total === undefined
            ? ['{{TIME_ESTIMATE}}']
            : [`${durationText(total, language)} for one person. ${estimateBasis}`],
        ),
    parts.length > 0
      ? part(
          'Breakdown by component',
          parts.map(line => `- ${line}`),
        )
      : [],
    path.length > 1 ? part('Critical path items', [path.map(({ id }) => `Step ${id}`).join(', ')]) : [],
  )
}

function rollback(elements: Elements, context: WriteContext): readonly string[] {
  const lines = (context.designText ?? '').split('\n')
  const told = lines
    .filter(line => line.length < 600 && rollbackWord.test(line) && !/^\s*[#|`]/.test(line))
    .map(line => line.replace(/^[\s>*+\d.-]+/, ''))
  const flags = elements('configuration')
    .filter(({ name, facts }) => /flag/i.test(`${name} ${facts[0]?.text ?? ''}`))
    .map(({ name }) => `Turn ${name} off`)
  const stored = elements('storage').map(({ name }) => codeName(name))
  const database = told.filter(text =>
    /table|schema|migrat|database|数据库|表|データベース|テーブル|DB|база|tabela|tabla/i.test(text),
  )
  return section(
    '11. Rollback Strategy',
    part('How to revert changes', bullets([...told, ...flags], '{{ROLLBACK_STEPS}}', 8)),
    stored.length > 0
      ? part(
          'Database rollback',
          bullets(
            database.length > 0
              ? database
              : [`Drop what this plan creates and nothing else holds data for: ${stored.slice(0, 10).join(', ')}`],
            '',
          ),
        )
      : [],
    part('Monitoring & alerts', bullets(elements('monitoring').map(factOf), '{{MONITORING}}')),
  )
}

const rollbackWord =
  /roll ?back|revert|回滚|切り戻し|ロールバック|롤백|reversão|revertir|reversión|retour arrière|rückgängig|zurückroll|откат/i

function notes({ tasks }: Plan, context: WriteContext): readonly string[] {
  const all: readonly PlanTask[] = everyTask(tasks)
  const cited = new Set(all.flatMap(({ requirements }) => requirements))
  const criteria = (context.requirements?.requirements ?? []).flatMap(requirement =>
    requirement.criteria.map(({ id }) => id),
  )
  if (criteria.length === 0) return []
  const open = criteria.filter(id => !cited.has(id))
  const text =
    open.length === 0
      ? `All ${String(criteria.length)} criteria of the requirements are cited by a step.`
      : `No step cites ${open.join(', ')}.`
  return ['## Additional Notes', '', text, '', '---', '']
}
