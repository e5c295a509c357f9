import assert from 'node:assert/strict'
import { operationPurpose } from '../../../../src/core/generate/operationPurpose.ts'

const table: readonly (readonly [name: string, purpose: string, said: string | undefined])[] = [
  ['weighParcel', 'Weighs a parcel', undefined],
  ['getConfigPath', 'Get the configuration file path', undefined],
  ['list_open_parcels', 'Lists all open parcels', undefined],
  ['weighParcel', 'Finds a parcel and returns its price', 'Find a parcel and return its price'],
  ['weigh', 'Weigh', 'Weigh'],
  ['restore', 'Restores the book from its last copy', 'Restore the book from its last copy'],
  ['close', 'Status of the book', 'Status of the book'],
  ['getStatus', '读取包裹状态', '读取包裹状态'],
]

describe('operationPurpose', () => {
  for (const [name, purpose, said] of table)
    it(`of ${name} with “${purpose}” is ${said ?? 'its name again'}`, () =>
      assert.equal(operationPurpose(name, purpose), said))
})
