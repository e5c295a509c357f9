import * as vscode from 'vscode'
import { bundledModule } from '../bundledModule.ts'
import type { Planner } from './planner.ts'

let loading: Promise<Planner> | undefined

/** What makes plans, loaded with the first of them: nobody loads it for another's sake. */
export function loadedPlanner(): Promise<Planner> {
  return (loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  }))
}

async function load(): Promise<Planner> {
  const { planner } = await bundledModule('planner.js')
  if (!isPlanner(planner)) throw new Error(vscode.l10n.t('the extension cannot find its own files'))
  return planner
}

/** The bundle exports the value of that name, which is its only content. */
const isPlanner = (value: unknown): value is Planner => typeof value === 'object' && value !== null
