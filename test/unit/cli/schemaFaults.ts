import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020'

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })

/** What a shipped schema has against an answer; nothing when it fits. */
export function schemaFaults(name: string, answer: unknown): readonly string[] {
  const id = `planwright/${name}.schema.json`
  const validate = ajv.getSchema(id) ?? ajv.compile(schemaOf(name))
  validate(answer)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function schemaOf(name: string): object {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../../schemas', `${name}.schema.json`), 'utf8'))
}
