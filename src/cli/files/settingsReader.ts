import { join, relative } from 'node:path'
import { defaultSettings, type CheckSettings } from '../../core/check/checkSettings.ts'
import { readSettings } from '../../core/check/readSettings.ts'
import type { Problem } from '../../core/text/problem.ts'
import { exitCodes, type ExitCode } from '../exitCode.ts'
import type { Io } from '../io.ts'
import { foldersUpwards } from './foldersUpwards.ts'
import { readText } from './readText.ts'

const settingsName = '.planwright.json'

/** The settings that hold for a folder, and the file they come from. */
export interface FoundSettings {
  readonly settings: CheckSettings
  readonly file?: { readonly path: string; readonly text: string }
  /** In the settings themselves. */
  readonly problems: readonly Problem[]
  /** Why the file could not be read. */
  readonly fault?: string
}

/** Finds settings from a folder upwards, to the root of its repository or to where the command runs. Each file is read once. */
export function settingsReader(io: Io): (dir: string) => Promise<FoundSettings> {
  const held = new Map<string, Promise<FoundSettings>>()
  return async dir => {
    const path = await nearestSettings(dir, io)
    if (path === undefined) return { settings: defaultSettings, problems: [] }
    const found = held.get(path) ?? readFrom(path, io)
    held.set(path, found)
    return found
  }
}

/** The same for who only reads: settings that cannot be read are told once and count as a failure; the usual ones hold. */
export function toldSettingsReader(io: Io, codes: ExitCode[]): (dir: string) => Promise<CheckSettings> {
  const settingsOf = settingsReader(io)
  const told = new Set<string>()
  return async dir => {
    const { settings, fault } = await settingsOf(dir)
    if (fault === undefined || told.has(fault)) return settings
    told.add(fault)
    io.err(fault)
    codes.push(exitCodes.file)
    return settings
  }
}

async function nearestSettings(dir: string, io: Io): Promise<string | undefined> {
  for await (const { path, entries } of foldersUpwards(dir, io))
    if (entries.some(({ name }) => name === settingsName)) return join(path, settingsName)
  return undefined
}

async function readFrom(path: string, io: Io): Promise<FoundSettings> {
  const near = relative('.', path)
  const reading = await readText(near.startsWith('..') ? path : near, io)
  if (!reading.ok) return { settings: defaultSettings, problems: [], fault: reading.message }
  const { text } = reading.file
  return { ...readSettings(text), file: { path: reading.file.path, text } }
}
