import { readField } from '../../plan/fieldReading.ts'
import { plainLine } from '../text/plainLine.ts'

/** A word or a few as they come back from a field such as `_Story: US1_`; undefined where nothing would. */
export function heldField(name: string, value: string | undefined): string | undefined {
  let held = value === undefined ? '' : plainLine(value)
  for (let round = 0; round < 8 && held !== ''; round++) {
    const line = `_${name}: ${held}_`
    const field = readField(line, 0, line.length)
    const read = field?.kind === 'other' ? line.slice(field.written.value.start, field.written.value.end) : ''
    if (read === held && field?.written.range.end === line.length) return held
    held = read === held ? '' : read
  }
  return undefined
}
