import type { DesignElement, ElementKind } from '../../design/designModel.ts'
import { inlineText } from '../../design/inlineText.ts'
import type { Plan, PlanTask } from '../../plan/plan.ts'
import { criticalPath } from '../computing/criticalPath.ts'
import { designOverview, firstParagraph, sectionPoints } from '../computing/designOverview.ts'
import { designPaths, type DesignPath } from '../computing/designPaths.ts'
import { elementFact } from '../computing/elementFact.ts'
import { codeName, elementNames, shownName } from '../computing/elementNames.ts'
import { estimateBasis, ownMinutes, totalMinutes } from '../computing/estimates.ts'
import { frameIn, joined, type Say } from '../frames/frameText.ts'
import { everyTask } from '../holding/renumbered.ts'
import type { WriteContext } from '../planFormat.ts'
import { requirementFiles } from '../text/requirementFiles.ts'
import { statedLanguages } from '../speckit/technicalContext.ts'
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

/** What leads to the steps: what is built, why, and how. */
export function beforeSteps(plan: Plan, given: Plan, context: WriteContext): readonly string[] {
  const say = frameIn(plan.language)
  const elements = elementsOf(context)
  const stories = (context.requirements?.requirements ?? []).flatMap(({ story }) => story ?? [])
  const goals = sectionPoints(context, goalHeading)
  const changed = elements('component', 'endpoint', 'storage', 'dataModel').some(({ status }) => status === 'changed')
  const count = everyTask(plan.tasks).length
  const complexity = count <= 12 ? 'Low' : count <= 30 ? 'Medium' : 'High'
  const architecture = context.design?.sections.find(({ title }) => architectureHeading.test(title))
  const told = architecture && firstParagraph(context, architecture)
  const parts = elementNames(context, ['component', 'ui', 'storage', 'integration'], 12)
  const performance = elements('performance').map(elementFact)
  const alternatives = sectionPoints(context, alternativeHeading)
  return [
    `**${say('Created')}**: ${context.date ?? '{{TIMESTAMP}}'}  `,
    `**${say('Type')}**: ${changed ? say('Enhancement') : say('Feature')}  `,
    `**${say('Complexity')}**: ${say('{0} ({1} steps)', say(complexity), String(count))}`,
    '',
    '---',
    '',
    ...section(
      say('1. Problem Statement / Overview'),
      part(say('What are we building?'), [proseText(designOverview(context) ?? '{{PROBLEM_DESCRIPTION}}')]),
      part(say('Why are we building this?'), bullets(stories, '{{MOTIVATION}}', 20)),
      part(say('Success criteria'), bullets([...goals, ...performance], '{{SUCCESS_CRITERIA}}')),
    ),
    ...section(
      say('2. Solution Approach'),
      part(say('High-level architecture'), [
        ...(told === undefined ? [] : [proseText(told), '']),
        ...(parts.length > 0
          ? parts.map(name => `- ${proseText(purposeOf(name, context))}`)
          : ['{{ARCHITECTURE_OVERVIEW}}']),
      ]),
      part(say('Key design decisions'), bullets(elements('decision').map(elementFact), '{{DESIGN_DECISIONS}}')),
      part(say('Alternatives considered'), bullets(alternatives, '{{ALTERNATIVES}}')),
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
  const say = frameIn(plan.language)
  const elements = elementsOf(context)
  const folder = context.folder ?? slugOf(subjectOf(plan.title)) ?? nameSlot
  return [
    ...fileChanges(context, say),
    ...dependencies(context, say),
    ...apiChanges(elements, say),
    ...dataChanges(elements, context, say),
    ...testing(elements, plan, context, say),
    ...risks(elements, context, say),
    ...effort(plan, context),
    ...rollback(elements, context, say),
    ...notes(given, context, say),
    `## ${say('Related Files')}`,
    '',
    ...requirementFiles(context).map(name => `- ${say('Requirements')}: \`${folder}/${name}\``),
    `- ${say('This plan')}: \`${folder}/plan.md\``,
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

function fileChanges(context: WriteContext, say: Say): readonly string[] {
  const paths = designPaths(context)
  const of = (status: DesignPath['status']) =>
    paths.filter(one => one.status === status).map(({ path }) => `\`${path}\``)
  return section(
    say('4. File Changes'),
    part(say('Files to create'), bullets(of('new'), '{{FILES_TO_CREATE}}', 40)),
    of('changed').length > 0 ? part(say('Files to modify'), bullets(of('changed'), '', 40)) : [],
    of('removed').length > 0 ? part(say('Files to delete'), bullets(of('removed'), '', 40)) : [],
  )
}

function dependencies(context: WriteContext, say: Say): readonly string[] {
  const stack = (context.design?.stack ?? []).map(({ text }) => text)
  const languages = statedLanguages(context)
  const written = languages.length === 0 ? [] : [say('Written in {0}', joined(say, '{0}, {1}', languages))]
  const known = stack.length > 0 ? stack : written
  const versions = stack.filter(text => /\d/.test(text))
  const commands = (context.designText ?? '')
    .split('\n')
    .map(line => line.slice(0, 200).trim().replace(/^\$ /, ''))
    .filter(line => installCommand.test(line))
  return section(
    say('5. Dependencies'),
    part(say('New packages/libraries required'), bullets(known, '{{NEW_DEPENDENCIES}}')),
    part(say('Version requirements'), bullets(versions, '{{VERSION_REQUIREMENTS}}')),
    part(say('Installation commands'), [
      '```bash',
      ...(commands.length > 0 ? commands.slice(0, 10) : ['{{INSTALL_COMMANDS}}']),
      '```',
    ]),
  )
}

const installCommand =
  /^(?:npm|yarn|pnpm|pip3?|cargo|go|dotnet|brew|apt-get|gem|composer|poetry|uv) (?:install|add|get|i)\b/

function apiChanges(elements: Elements, say: Say): readonly string[] {
  const endpoints = elements('endpoint')
  if (endpoints.length === 0) return []
  const fresh = endpoints.filter(({ status }) => status === 'new')
  const changed = endpoints.filter(({ status }) => status === 'changed' || status === 'removed')
  const formats = elements('dataModel').map(element => `${codeName(element.name)}${fieldsOf(element, say)}`)
  return section(
    say('6. API Changes'),
    fresh.length > 0 ? part(say('New endpoints'), bullets(fresh.map(elementFact), '', 60)) : [],
    changed.length > 0 ? part(say('Modified endpoints'), bullets(changed.map(elementFact), '', 60)) : [],
    formats.length > 0 ? part(say('Request/Response formats'), bullets(formats, '', 40)) : [],
  )
}

function fieldsOf({ declarations }: DesignElement, say: Say): string {
  const fields = declarations.flatMap(declaration => declaration.fields)
  const shown = fields
    .slice(0, 12)
    .map(
      ({ name, type, optional }) =>
        `\`${name}${optional ? '?' : ''}${type === undefined || type.length > 60 || type.includes('`') ? '' : `: ${type}`}\``,
    )
  if (shown.length === 0) return ''
  const more = fields.length - shown.length
  return `: ${more > 0 ? say('{0} and {1} more', shown.join(', '), String(more)) : shown.join(', ')}`
}

function dataChanges(elements: Elements, context: WriteContext, say: Say): readonly string[] {
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
    say('7. Data Model Changes'),
    part(
      stores.length > 0 ? say('Database schema changes') : say('Data structures'),
      bullets(
        models.map(element => `${codeName(element.name)}${fieldsOf(element, say)}`),
        '{{SCHEMA_CHANGES}}',
        40,
      ),
    ),
    stores.length > 0
      ? part(say('Migration strategy'), bullets(sectionPoints(context, migrationHeading), '{{MIGRATION_STRATEGY}}'))
      : [],
    rules.length > 0 ? part(say('Data integrity considerations'), bullets(rules, '', 24)) : [],
  )
}

const migrationHeading = /migrat|rollout|移行|迁移|マイグレーション|마이그레이션|migraç|миграц/i

function testing(elements: Elements, plan: Plan, context: WriteContext, say: Say): readonly string[] {
  const told = elements('testing', 'property').map(elementFact)
  const isUnit = (text: string) =>
    !/int[eé]gra|end.to.end|e2e|ui test|集成|端到端|統合|結合|E2E|통합|интеграц/i.test(text)
  const criteria = (context.requirements?.requirements ?? []).flatMap(requirement => requirement.criteria)
  const edges = [
    ...elements('errorCase').map(elementFact),
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
    say('8. Testing Strategy'),
    part(say('Unit tests'), bullets([...told.filter(isUnit), ...tests], '{{UNIT_TESTS}}', 20)),
    part(
      say('Integration tests'),
      bullets(
        told.filter(text => !isUnit(text)),
        '{{INTEGRATION_TESTS}}',
      ),
    ),
    manual.length > 0 ? part(say('Manual testing steps'), bullets(manual, '')) : [],
    part(say('Edge cases to test'), bullets(edges, '{{EDGE_CASES}}', 20)),
  )
}

function risks(elements: Elements, context: WriteContext, say: Say): readonly string[] {
  const outside = elements('integration').map(({ name }) =>
    say('{0} has to be there and answer as the design expects', shownName(name)),
  )
  const open = (context.designText ?? '')
    .split('\n')
    .filter(line => line.length < 400 && /\b(?:TBD|TODO|to be decided|open question)\b/i.test(line))
    .map(plainLine)
  const told = sectionPoints(context, /risk|风险|リスク|위험|risco|riesgo|risque|risik|риск/i)
  const failing = elements('errorCase')
  const technical = told.length > 0 ? told : failing.map(({ name }) => name)
  return section(
    say('9. Risk Assessment'),
    part(say('Potential blockers'), bullets([...outside, ...open], '{{BLOCKERS}}', 8)),
    part(say('Technical risks'), bullets(technical, '{{TECHNICAL_RISKS}}', 10)),
    part(say('Mitigation strategies'), bullets(failing.map(elementFact), '{{MITIGATION}}', 10)),
  )
}

/** A line of the design without the marks before and around its words. */
const plainLine = (line: string): string => inlineText(line.replace(/^[\s>#]*(?:(?:[*+-]|\d{1,3}[.)])\s+)?/, ''))

function effort({ tasks, language }: Plan, { estimates = true }: WriteContext): readonly string[] {
  const say = frameIn(language)
  const total = totalMinutes(tasks)
  const path = criticalPath(tasks)
  const parts = tasks.flatMap(task => {
    const minutes = ownMinutes(task)
    return minutes === undefined ? [] : [`${say('Step {0}', task.id)}: ${durationText(minutes, language)}`]
  })
  return section(
    say('10. Complexity & Time Estimate'),
    total === undefined && !estimates
      ? []
      : part(
          say('Estimated effort'),
          total === undefined
            ? ['{{TIME_ESTIMATE}}']
            : [say('{0} {1}', say('{0} for one person.', durationText(total, language)), estimateBasis(language))],
        ),
    parts.length > 0
      ? part(
          say('Breakdown by component'),
          parts.map(line => `- ${line}`),
        )
      : [],
    path.length > 1 ? part(say('Critical path items'), [path.map(({ id }) => say('Step {0}', id)).join(', ')]) : [],
  )
}

function rollback(elements: Elements, context: WriteContext, say: Say): readonly string[] {
  const lines = (context.designText ?? '').split('\n')
  const told = lines
    .filter(line => line.length < 600 && rollbackWord.test(line) && !/^\s*[#|`]/.test(line))
    .map(plainLine)
  const flags = elements('configuration')
    .filter(({ name, facts }) => /flag/i.test(`${name} ${facts[0]?.text ?? ''}`))
    .map(({ name }) => say('Turn {0} off', name))
  const stored = elements('storage').map(({ name }) => codeName(name))
  const database = told.filter(text =>
    /table|schema|migrat|database|数据库|表|データベース|テーブル|DB|база|tabela|tabla/i.test(text),
  )
  return section(
    say('11. Rollback Strategy'),
    part(say('How to revert changes'), bullets([...told, ...flags], '{{ROLLBACK_STEPS}}', 8)),
    stored.length > 0
      ? part(
          say('Database rollback'),
          bullets(
            database.length > 0
              ? database
              : [
                  say(
                    'Drop what this plan creates and nothing else holds data for: {0}',
                    stored.slice(0, 10).join(', '),
                  ),
                ],
            '',
          ),
        )
      : [],
    part(say('Monitoring & alerts'), bullets(elements('monitoring').map(elementFact), '{{MONITORING}}')),
  )
}

const rollbackWord =
  /roll ?back|revert|回滚|切り戻し|ロールバック|롤백|reversão|revertir|reversión|retour arrière|rückgängig|zurückroll|откат/i

function notes({ tasks }: Plan, context: WriteContext, say: Say): readonly string[] {
  const all: readonly PlanTask[] = everyTask(tasks)
  const cited = new Set(all.flatMap(({ requirements }) => requirements))
  const criteria = (context.requirements?.requirements ?? []).flatMap(requirement =>
    requirement.criteria.map(({ id }) => id),
  )
  if (criteria.length === 0) return []
  const open = criteria.filter(id => !cited.has(id))
  const text =
    open.length === 0
      ? say('All {0} criteria of the requirements are cited by a step.', String(criteria.length))
      : say('No step cites {0}.', open.join(', '))
  return [`## ${say('Additional Notes')}`, '', text, '', '---', '']
}
