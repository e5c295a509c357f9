import { dirname, join, relative } from 'node:path'
import { foldersUpwards } from '../../files/foldersUpwards.ts'
import { readText, type TextFile } from '../../files/readText.ts'
import type { Io } from '../../io.ts'
import type { GenerateRequest } from './generateRequest.ts'

export interface PlanTemplate {
  readonly file?: TextFile
  readonly refusal?: string
}

/**
 * What a new plan is filled into: the template that is asked for, else the nearest `.planwright/plan.md`, which is told,
 * since nobody named it. Who asks for a format gets the format.
 */
export async function planTemplate(
  { planPath }: { readonly planPath: string },
  { template, format }: GenerateRequest,
  io: Io,
): Promise<PlanTemplate> {
  const path = template ?? (format === undefined ? await nearestTemplate(dirname(planPath), io) : undefined)
  if (path === undefined) return {}
  const reading = await readText(path, io)
  if (!reading.ok) return { refusal: reading.message }
  if (template === undefined) io.err(`${path}: taken as the template of the plan; --format ID does without it.`)
  return { file: reading.file }
}

/** Links are not followed, so that a template never comes from outside. */
async function nearestTemplate(dir: string, io: Io): Promise<string | undefined> {
  for await (const { path, entries } of foldersUpwards(dir, io)) {
    if (!entries.some(({ name, kind }) => name === '.planwright' && kind === 'directory')) continue
    const inside = await io.list(join(path, '.planwright')).catch(() => [])
    if (inside.some(({ name, kind }) => name === 'plan.md' && kind === 'file'))
      return shown(join(path, '.planwright', 'plan.md'))
  }
  return undefined
}

function shown(path: string): string {
  const near = relative('.', path)
  return near.startsWith('..') ? path : near
}
