import type { FollowedPlan } from '../plan/followedPlan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import { readPlan } from '../plan/readPlan.ts'
import { readRequirements } from '../requirements/readRequirements.ts'
import { isSource } from './isSource.ts'
import { documentRoles, type DocumentRole, type SpecDocument } from './specDocument.ts'

/** What is known about a file before it is taken for one of a spec. */
export interface FoundFile {
  /** With `/`, as far as it is known; the last part is the name. */
  readonly path: string
  readonly text: string
  /** The names of the files in its folder. */
  readonly beside: readonly string[]
  /** Whether a setting says that it is a spec's. */
  readonly chosen: boolean
  /** Whether the text reads as a plan, where the caller can tell without reading all of it. */
  readonly isPlan?: () => boolean
}

/**
 * What a Markdown file is in a spec, or undefined for all others. A name alone is not enough, since any project may
 * have a `tasks.md`: the place, the files beside it or what stands in it must say so too.
 */
export function documentRole(file: FoundFile): DocumentRole | undefined {
  const { path, beside, chosen } = file
  const name = nameOf(path)
  if (isSource(name)) return isPlacedOrAccompanied(path, 'requirements', beside) ? 'requirements' : undefined
  if (!/\.(?:md|markdown)$/i.test(name)) return undefined
  const fits = (role: DocumentRole) =>
    role === 'plan' ? (file.isPlan ?? (() => isPlan(readPlan(file.text))))() : reads(role, file.text)
  const named = roleOfName(name, beside)
  if (named && (chosen || isPlacedOrAccompanied(path, named, beside) || fits(named))) return named
  if (named === undefined && chosen) return documentRoles.find(fits) ?? 'plan'
  return named === undefined && seemsToCite(file) && fits('plan') ? 'plan' : undefined
}

/** Whether it may turn out to be a plan, so that it is to be read as one. */
export function mayBePlan(file: FoundFile): boolean {
  const name = nameOf(file.path)
  if (isSource(name) || !/\.(?:md|markdown)$/i.test(name)) return false
  const named = roleOfName(name, file.beside)
  return named === 'plan' || (named === undefined && (file.chosen || seemsToCite(file)))
}

/** The same for a document that is read already. */
export function roleOfRead(document: SpecDocument, path: string, beside: readonly string[]): DocumentRole | undefined {
  return documentRole({
    path,
    get text() {
      return document.text
    },
    beside,
    chosen: false,
    ...(document.role === 'plan' ? { isPlan: () => isPlan(document.plan) } : {}),
  })
}

/** Whether place or company say without reading that a file has the role its name claims. */
export function isPlacedOrAccompanied(path: string, role: DocumentRole, beside: readonly string[]): boolean {
  return isSpecPlace(path) || hasCompany(nameOf(path), role, beside)
}

/** The role that a name claims. `plan.md` is the design where a spec-kit `spec.md` lies beside it. */
export function roleOfName(name: string, beside: readonly string[]): DocumentRole | undefined {
  const lower = name.toLowerCase()
  if (isSource(lower)) return 'requirements'
  if (lower === 'plan.md') return beside.some(other => other.toLowerCase() === 'spec.md') ? 'design' : undefined
  return documentRoles.find(role => names[role].test(lower))
}

/** What belongs together in one folder: `login` for `login-design.md` and `login-tasks.md`, nothing for `design.md`. */
function stemOf(name: string): string {
  const stem = name
    .toLowerCase()
    .replace(/\.(?:md|markdown|feature|ya?ml)$/, '')
    .replace(/(?:^|[-_.])(?:requirements|spec|bugfix|design|tasks|plan)(?=$|[-_.])/, '')
  return stem.replace(/^[-_.]+/, '')
}

/** A file of a spec by its name and what it is there. */
export interface SpecMember {
  readonly name: string
  readonly role: DocumentRole
}

/** The files of a folder that belong to `name`: those named alike, else those with the usual names. */
export function membersOf(name: string, role: DocumentRole, beside: readonly string[]): readonly SpecMember[] {
  const others = beside
    .filter(other => other !== name && (/\.md$/i.test(other) || isSource(other)))
    .flatMap(other => {
      const found = roleOfName(other, beside)
      // A feature is named for what it tells, so that all of them belong to `design.md`.
      const stem = isSource(other) && stemOf(name) === '' ? '' : stemOf(other)
      return found ? [{ name: other, role: found, stem }] : []
    })
  const chosen = documentRoles.flatMap(wanted => {
    const fitting = others.filter(other => other.role === wanted)
    const alike = fitting.filter(({ stem }) => stem === stemOf(name))
    if (wanted === role && (wanted !== 'requirements' || stemOf(name) !== '')) return []
    return alike.length > 0 ? alike : fitting.filter(({ stem }) => stem === '')
  })
  return [{ name, role }, ...chosen.map(member => ({ name: member.name, role: member.role }))]
}

const seemsToCite = (file: FoundFile): boolean => citesRequirements.test(file.text.slice(0, sampled))
const sampled = 100_000

const names: Readonly<Record<DocumentRole, RegExp>> = {
  plan: /(?:^|[-_.])tasks\.md$|^tasks[-_.].*\.md$/,
  requirements: /(?:^|[-_.])(?:requirements|spec)\.md$|^bugfix\.md$|^(?:requirements|spec)[-_.].*\.md$/,
  design: /(?:^|[-_.])design\.md$|^design[-_.].*\.md$/,
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** The folders in which the tools of this field keep their specs. */
const isSpecPlace = (path: string) =>
  /\/(?:\.kiro|\.specify|\.spec-workflow|openspec|specs|\.specs)\/(?:[^/]+\/){0,6}[^/]+$/i.test(`/${path}`)

/** A document of another role with the same stem, or with the usual name. */
function hasCompany(name: string, role: DocumentRole, beside: readonly string[]): boolean {
  const stem = stemOf(name)
  return beside.some(other => {
    const otherRole = other === name ? undefined : roleOfName(other, [])
    return otherRole !== undefined && otherRole !== role && (stemOf(other) === stem || stemOf(other) === '')
  })
}

const citesRequirements =
  /^[ \t>]{0,40}[-*+][ \t][_*]{1,2}(?:requirements?|reqs?|需求|要件|요구사항|requisitos|exigences|anforderungen|требования)[:：]/imu

/** The same for a plan that is edited: a box with an id is a task whatever stands around it. */
export const isFollowedPlan = (followed: FollowedPlan): boolean =>
  followed.parts.some(({ read, outerCount }) =>
    read.drafts.some(({ task }, at) => at >= outerCount && task.checkbox >= 0 && task.id !== ''),
  ) || isPlan(followed.plan)

const isPlan = ({ tasks }: PlanDocument): boolean =>
  tasks.some(({ id, requirements }) => id !== '' || requirements.length > 0)

/** Whether the text reads as what its name claims. */
function reads(role: DocumentRole, text: string): boolean {
  if (role !== 'requirements') return false
  return readRequirements(text).requirements.some(({ criteria }) => criteria.length > 0)
}
