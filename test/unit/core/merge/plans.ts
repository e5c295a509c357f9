import type { DesignElement } from '../../../../src/core/design/designModel.ts'
import type { Plan, PlanTask } from '../../../../src/core/plan/plan.ts'
import type { Requirement } from '../../../../src/core/requirements/requirement.ts'

const nowhere = { start: 0, end: 0 }

/** A fresh task: `Title`, its criteria, its subtasks. */
export function fresh(
  title: string,
  requirements: string,
  children: readonly PlanTask[] = [],
  details: readonly string[] = [],
): PlanTask {
  return {
    id: '',
    title,
    state: 'open',
    details,
    requirements: requirements.split(' ').filter(Boolean),
    dependsOn: [],
    optional: false,
    parallel: false,
    checkpoint: /^Checkpoint/.test(title),
    source: [],
    children,
  }
}

export const planOf = (...tasks: readonly PlanTask[]): Plan => ({ title: 'Plan', language: 'en', tasks })

/** `2 Search: 2.1 2.2` as a requirement with those criteria. */
export function requirements(...lines: readonly string[]): readonly Requirement[] {
  return lines.map(line => {
    const [, id = '', title = '', ids = ''] = /^(\S+) ([^:]*): ?(.*)$/.exec(line) ?? []
    const criteria = ids.split(' ').filter(Boolean)
    return {
      id,
      title,
      range: nowhere,
      criteria: criteria.map(own => ({
        id: own,
        text: `WHEN ${own} is asked THEN the system SHALL answer ${own}`,
        range: nowhere,
        pattern: 'event',
      })),
    }
  })
}

export function elements(...names: readonly string[]): readonly DesignElement[] {
  return names.map(name => ({
    kind: 'component',
    name,
    status: 'new',
    range: nowhere,
    places: [],
    section: 0,
    facts: [],
    declarations: [],
    references: [],
    mentions: [],
  }))
}
