import { defaultMarkers, type Markers } from '../plan/markers.ts'
import { taskStates, type TaskState } from '../plan/plan.ts'
import type { Problem, Severity } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import { defaultSettings, type CheckSettings } from './checkSettings.ts'
import { jsonPlaces, type JsonPlaces } from './jsonPlaces.ts'
import { rules } from './rules.ts'
import { told, type Told } from '../text/told.ts'

export interface ReadSettings {
  readonly settings: CheckSettings
  /** Ranges count in the settings' own text. */
  readonly problems: readonly Problem[]
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']
/** Reads `.planwright.json`. What cannot be used is left out and told; the rest counts. */
export function readSettings(text: string): ReadSettings {
  const written = parsed(text.replace(/^\uFEFF/, ' '))
  if (written === undefined) return refused(text, told('This is not JSON, so none of its settings are used.'))
  if (!isRecord(written)) return refused(text, told('Settings are an object in braces; none of this is used.'))
  return new SettingsReader(jsonPlaces(text)).read(written)
}

class SettingsReader {
  readonly #places: JsonPlaces
  readonly #problems: Problem[] = []

  constructor(places: JsonPlaces) {
    this.#places = places
  }

  read(written: Readonly<Record<string, unknown>>): ReadSettings {
    let settings = defaultSettings
    for (const [key, value] of Object.entries(written)) {
      if (key === 'rules') settings = { ...settings, rules: this.#rules(value) }
      else if (key === 'ignore') settings = { ...settings, ignore: this.#ignored(value) }
      else if (key === 'markers') settings = { ...settings, markers: this.#markers(value) }
      else if (key === 'minCoverage') settings = { ...settings, ...this.#minCoverage(value) }
      else if (key === 'failOn') settings = { ...settings, ...this.#failOn(value) }
      else if (key !== '$schema') this.#tell([key], told('There is no setting {0}.', quoted(key)), 'unknown-setting')
    }
    return { settings, problems: this.#problems }
  }

  #rules(value: unknown): CheckSettings['rules'] {
    const chosen = new Map<string, Severity | 'off'>()
    for (const [code, severity] of this.#entries('rules', value)) {
      const wanted = [...severities, 'off' as const].find(known => known === severity)
      if (!rules.some(rule => rule.code === code)) {
        this.#tell(['rules', code], told('There is no rule {0}.', quoted(code)), 'unknown-setting')
      } else if (!wanted) {
        this.#tell(['rules', code], told('A rule is off, hint, information, warning or error.'))
      } else chosen.set(code, wanted)
    }
    return chosen
  }

  #ignored(value: unknown): readonly string[] {
    if (Array.isArray(value) && value.every(own => typeof own === 'string')) return value
    this.#tell(['ignore'], told('A list of task titles, element names and criterion ids is needed.'))
    return []
  }

  /** The user's markers go first, because the first marker of a state is the one that is written. */
  #markers(value: unknown): Markers {
    const chosen = new Map<string, TaskState>()
    for (const [marker, state] of this.#entries('markers', value)) {
      const wanted = taskStates.find(known => known === state)
      if (marker.length !== 1) this.#tell(['markers', marker], told('A marker is a single character.'))
      else if (/[\sxX]/.test(marker)) this.#tell(['markers', marker], told('A space and x always mean open and done.'))
      else if (!wanted) this.#tell(['markers', marker], told('A state is one of {0}.', taskStates.join(', ')))
      else chosen.set(marker, wanted)
    }
    const others = Object.entries(defaultMarkers).filter(([marker]) => !chosen.has(marker))
    return Object.fromEntries([...chosen, ...others])
  }

  #minCoverage(value: unknown): { minCoverage?: number } {
    if (typeof value === 'number' && value >= 0 && value <= 100) return { minCoverage: value }
    this.#tell(['minCoverage'], told('A number from 0 to 100 is needed.'))
    return {}
  }

  #failOn(value: unknown): { failOn?: Severity } {
    const failOn = severities.find(known => known === value)
    if (failOn) return { failOn }
    this.#tell(['failOn'], told('error, warning, information or hint is needed.'))
    return {}
  }

  #entries(key: string, value: unknown): readonly (readonly [string, unknown])[] {
    if (isRecord(value)) return Object.entries(value)
    this.#tell([key], told('An object in braces is needed.'))
    return []
  }

  #tell(path: readonly string[], sentence: Told, code = 'bad-setting'): void {
    this.#problems.push({ code, severity: 'warning', range: this.#places.keyAt(path), ...sentence })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is wrong with it is told as a problem.
    return undefined
  }
}

function refused(text: string, sentence: Told): ReadSettings {
  const range: TextRange = { start: 0, end: Math.min(1, text.length) }
  return { settings: defaultSettings, problems: [{ code: 'bad-setting', severity: 'error', range, ...sentence }] }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const quoted = (name: string): string => JSON.stringify(name.slice(0, 60))
