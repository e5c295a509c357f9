import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020'

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })

/** The objects that a command printed with `--json`, each of which the shipped schema accepts. */
export function answersOf<T>(kind: string, out: string): readonly T[] {
  return out.split('\n').map(line => {
    const answer: unknown = JSON.parse(line)
    assert.deepEqual(schemaFaults(kind, answer), [])
    // The schema has just been held against it.
    return answer as T
  })
}

/** The same for a command that prints one object. */
export function answerOf<T>(kind: string, out: string): T {
  const [answer, ...others] = answersOf<T>(kind, out)
  assert.ok(answer !== undefined && others.length === 0)
  return answer
}

function schemaFaults(kind: string, answer: unknown): readonly string[] {
  const validate = ajv.getSchema(`planwright/${kind}.schema.json`) ?? ajv.compile<unknown>(schemaOf(kind))
  void validate(answer)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function schemaOf(kind: string): object {
  const schema: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../schemas', `${kind}.schema.json`), 'utf8'),
  )
  assert.ok(typeof schema === 'object' && schema !== null)
  return schema
}
