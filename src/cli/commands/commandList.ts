import type { Command } from '../command.ts'
import { check } from './check.ts'
import { convert } from './convert.ts'
import { generate } from './generate.ts'
import { inspect } from './inspect.ts'
import { next } from './next.ts'
import { suggest } from './suggest.ts'
import { tick } from './tick.ts'
import { trace } from './trace.ts'

/** In the order of a day's work. */
export const commands: readonly Command[] = [generate, inspect, suggest, check, trace, next, tick, convert]
