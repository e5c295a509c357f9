import type { PlanParts } from '../plan/planParts.ts'
import { settledSteps, stretchSteps, type PlanStretch } from '../plan/planStretch.ts'
import type { Steps } from '../text/steps.ts'
import type { SpecProblem } from '../trace/spec.ts'
import { spokenKeys, wantedElements } from '../trace/unplannedElements.ts'
import { changedSpan } from '../text/changedSpan.ts'
import { areSame, checkedDocuments, type Beside, type CheckedDocuments } from './checkedDocuments.ts'
import { checkedGraph, heldGraph, noGraph, type HeldGraph } from './checkedGraph.ts'
import { stretchPlaces, type StretchPlace } from './checkedPlan.ts'
import { checkedStretch, perStretch, type CheckedStretch } from './checkedStretch.ts'
import type { CheckSettings } from './checkSettings.ts'
import {
  documentProblems,
  mentionProblems,
  stretchProblems,
  wholePlanProblems,
  type RuledProblem,
} from './ruledProblems.ts'
import { PlacedProblems } from './placedProblems.ts'
import { PlanSums } from './planSums.ts'
import { rules } from './rules.ts'
import { Tally } from './tally.ts'

/** A spec whose plan is looked at in stretches: given as they are, or made of the parts that follow its edits. */
export interface SpecInStretches extends Beside {
  readonly plan?: readonly PlanStretch[] | { readonly parts: PlanParts }
}

/**
 * Checks one spec again and again while its documents change. What an edit does not touch is not looked at again, and
 * what is found is the same as if all were looked at for the first time.
 */
export class SpecChecker {
  readonly #ids = new Tally<PlanStretch, string>(({ plan }) => plan.tasks.flatMap(({ id }) => (id === '' ? [] : [id])))
  readonly #cited = new Tally<CheckedStretch, number>(({ criteriaOf }) => criteriaOf.flat())
  readonly #spoken = new Tally<CheckedStretch, string>(wantedKeys)
  readonly #sums = new PlanSums()
  #stretches: readonly PlanStretch[] = []
  #looked: Looked | undefined
  readonly #placed = new PlacedProblems()
  #places: { readonly checked: readonly CheckedStretch[]; readonly places: readonly StretchPlace[] } | undefined
  #documents: CheckedDocuments | undefined
  #graph: HeldGraph | undefined
  #inDocuments: readonly RuledProblem[] | undefined
  #byMentions: { readonly of: string; readonly problems: readonly RuledProblem[] } | undefined;

  /**
   * In steps of a few milliseconds, for who must let others run in between. A check is to end or to be left before the
   * next one begins.
   */
  *check(spec: SpecInStretches, settings: CheckSettings): Steps<readonly SpecProblem[]> {
    const documents = this.#lookAt(spec, settings)
    const inDocuments = (this.#inDocuments ??= yield* documentProblems(documents))
    const checked = yield* this.#checked(spec.plan ? yield* this.#read(spec.plan) : [], documents)
    this.#cited.follow(checked)
    this.#spoken.follow(checked)
    this.#sums.follow(checked)
    yield
    const places = this.#placesOf(checked)
    const lists = [...rules.map((): SpecProblem[] => []), []]
    const add = (problems: readonly RuledProblem[]) => {
      for (const { rule, problem } of problems) lists[rule]?.push(problem)
    }
    add(inDocuments)
    if (!spec.plan) return joined(lists)
    add(this.#mentionProblems(documents, places))
    this.#placed.follow(places, lists)
    add(yield* this.#wholePlanProblems(documents, places))
    return joined(lists)
  }

  #placesOf(checked: readonly CheckedStretch[]): readonly StretchPlace[] {
    const before = this.#places ?? { checked: [], places: [] }
    const places = stretchPlaces(checked, before.places, changedSpan(before.checked, checked).start)
    this.#places = { checked, places }
    return places
  }

  /** Other documents leave nothing of what was found beside them. */
  #lookAt(spec: SpecInStretches, settings: CheckSettings): CheckedDocuments {
    const held = this.#documents
    if (held && areSame(held, spec, settings)) return held
    this.#inDocuments = undefined
    this.#byMentions = undefined
    return (this.#documents = checkedDocuments(spec, settings))
  }

  /** A task that came or went may be one that stretches far from it speak of. */
  *#read(plan: NonNullable<SpecInStretches['plan']>): Steps<readonly PlanStretch[]> {
    const stretches = 'parts' in plan ? yield* stretchSteps(plan.parts, this.#ids, this.#stretches) : plan
    const { version } = this.#ids
    this.#ids.follow(stretches)
    this.#stretches = version === this.#ids.version ? stretches : yield* settledSteps(stretches, this.#ids)
    return this.#stretches
  }

  /** What is made of each stretch, with all that is kept of it. */
  *#checked(stretches: readonly PlanStretch[], documents: CheckedDocuments): Steps<readonly CheckedStretch[]> {
    const before = this.#looked?.documents === documents ? this.#looked : { stretches: [], checked: [] }
    const { start, end, endBefore } = changedSpan(before.stretches, stretches)
    const fresh: CheckedStretch[] = []
    for (const stretch of stretches.slice(start, end)) {
      const checked = checkedStretch(stretch, documents)
      stretchProblems(checked)
      wantedKeys(checked)
      if (fresh.push(checked) % lookedAtAtOnce === 0) yield
    }
    this.#looked = {
      documents,
      stretches,
      checked: [...before.checked.slice(0, start), ...fresh, ...before.checked.slice(endBefore)],
    }
    return this.#looked.checked
  }

  #mentionProblems(documents: CheckedDocuments, places: readonly StretchPlace[]): readonly RuledProblem[] {
    const hasTasks = taskCount(places) > 0
    const of = `${this.#cited.version} ${this.#spoken.version} ${hasTasks}`
    if (this.#byMentions?.of === of) return this.#byMentions.problems
    const problems = mentionProblems({
      documents,
      hasTasks,
      citesAny: !this.#cited.isEmpty,
      isCited: criterion => this.#cited.has(documents.citations.positionOf(criterion)),
      speaksOf: key => this.#spoken.has(key),
    })
    this.#byMentions = { of, problems }
    return problems
  }

  #wholePlanProblems(documents: CheckedDocuments, places: readonly StretchPlace[]): Steps<readonly RuledProblem[]> {
    const mentions = this.#sums.of(mentionCount)('dependencies')
    this.#graph = mentions === 0 ? noGraph : heldGraph(places, this.#graph)
    return wholePlanProblems({
      documents,
      places,
      taskCount: taskCount(places),
      sums: this.#sums,
      repeatedIds: this.#ids.repeated,
      graph: checkedGraph(this.#graph, places),
    })
  }
}

/** What was made of each stretch. */
interface Looked {
  readonly documents: CheckedDocuments
  readonly stretches: readonly PlanStretch[]
  readonly checked: readonly CheckedStretch[]
}

const mentionCount = ({ size }: CheckedStretch): { readonly dependencies: number } => size

/** Takes a few milliseconds the first time. */
const lookedAtAtOnce = 4

const wantedKeys = perStretch(({ documents: { design }, plan }): ReadonlySet<string> =>
  design ? spokenKeys(plan.scan.text, wantedElements(design.model)) : new Set(),
)

/** Faster than `flat`, which looks at every entry for a list in it. */
const joined = (lists: readonly SpecProblem[][]): readonly SpecProblem[] => new Array<SpecProblem>().concat(...lists)

function taskCount(places: readonly StretchPlace[]): number {
  const last = places.at(-1)
  return last ? last.task + last.stretch.size.tasks : 0
}
