import type { Command } from '../command.ts'
import { check } from './check.ts'
import { generate } from './generate.ts'
import { inspect } from './inspect.ts'
import { suggest } from './suggest.ts'
import { tick } from './tick.ts'

/** In the order of a day's work. */
export const commands: readonly Command[] = [generate, inspect, suggest, check, tick]
