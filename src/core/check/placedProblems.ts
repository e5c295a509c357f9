import { changedSpan } from '../text/changedSpan.ts'
import type { SpecProblem } from '../trace/spec.ts'
import type { StretchPlace } from './checkedPlan.ts'
import { perStretch } from './checkedStretch.ts'
import { PlacedProblem } from './placedProblem.ts'
import { stretchProblems } from './ruledProblems.ts'

/** What the stretches of a plan show, where it stands in the plan: most stand where they stood. */
export class PlacedProblems {
  #places: readonly StretchPlace[] = []
  #problems: readonly SpecProblem[] = []
  /** The index of the rule that found each of them. */
  #rules: readonly number[] = []
  /** How many there are up to the end of each place. */
  #ends: readonly number[] = []

  /** Takes in the plan as it is now, and adds its problems to the lists of their rules, in its order. */
  follow(places: readonly StretchPlace[], lists: readonly SpecProblem[][]): void {
    const { start } = changedSpan(this.#places, places)
    const count = this.#ends[start - 1] ?? 0
    const [problems, rules, ends] = [
      this.#problems.slice(0, count),
      this.#rules.slice(0, count),
      this.#ends.slice(0, start),
    ]
    for (let at = start; at < places.length; at++) {
      const place = places[at]
      const placed = place && placedIn(place)
      if (placed) {
        for (const problem of placed.problems) problems.push(problem)
        for (const rule of placed.rules) rules.push(rule)
      }
      ends.push(problems.length)
    }
    for (let at = 0; at < problems.length; at++) {
      const problem = problems[at]
      if (problem) lists[rules[at] ?? 0]?.push(problem)
    }
    this.#places = places
    this.#problems = problems
    this.#rules = rules
    this.#ends = ends
  }
}

interface Placed {
  start: number
  problems: readonly SpecProblem[]
  readonly rules: readonly number[]
}

/** What a stretch shows, as it was placed last; most show nothing. */
const lastPlaced = perStretch((stretch): Placed | undefined => {
  const found = stretchProblems(stretch)
  if (found.length === 0) return undefined
  return { start: 0, problems: found.map(({ problem }) => problem), rules: found.map(({ rule }) => rule) }
})

function placedIn({ stretch, start }: StretchPlace): Placed | undefined {
  const last = lastPlaced(stretch)
  if (!last || last.start === start) return last
  last.problems = stretchProblems(stretch).map(({ problem }) => new PlacedProblem(problem, start))
  last.start = start
  return last
}
