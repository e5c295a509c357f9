import assert from 'node:assert/strict'
import { elementName } from '../../../../src/core/design/elementName.ts'
import { pathOf } from '../../../../src/core/design/filePath.ts'
import { nameKey } from '../../../../src/core/design/nameKey.ts'

/** Asserts what a heading or lead names: `name | status`, then `tail` and `path` where there are any. */
function check(raw: string, told: string): void {
  const { name, status, tail, path } = elementName(raw)
  assert.equal([name, status, tail, path && `@${path}`].filter(Boolean).join(' | '), told)
}

describe('elementName', () => {
  const names: readonly (readonly [string, string])[] = [
    ['ParcelStore', 'ParcelStore | new'],
    ['2.1 ParcelStore', 'ParcelStore | new'],
    ['三、包裹服务', '包裹服务 | new'],
    ['Component 3: Parcel Store', 'Parcel Store | new'],
    ['ParcelStore Component', 'ParcelStore | new'],
    ['ParcelStore组件', 'ParcelStore | new'],
    ['UI コンポーネント', 'UI コンポーネント | new'],
    ['ParcelStoreComponent', 'ParcelStoreComponent | new'],
    ['ParcelStore (Enhanced)', 'ParcelStore | changed'],
    ['ParcelStore (New)', 'ParcelStore | new'],
    ['ParcelStore (new service)', 'ParcelStore | new'],
    ['包裹存储（修改）', '包裹存储 | changed'],
    ['荷物ストア（既存）', '荷物ストア | existing'],
    ['ParcelStore (deprecated)', 'ParcelStore | removed'],
    ['✅ ParcelStore', 'ParcelStore | done'],
    ['ParcelStore (in grams)', 'ParcelStore (in grams) | new'],
    ['ParcelStore — keeps every parcel', 'ParcelStore | new | keeps every parcel'],
    ['Parcel store: ParcelStore', 'Parcel store | new | ParcelStore'],
    ['ParcelStore (`src/parcel/store.ts`)', 'ParcelStore | new | @src/parcel/store.ts'],
    ['`src/parcel/store.ts`', '`src/parcel/store.ts` | new | @src/parcel/store.ts'],
    ['**ParcelStore**', 'ParcelStore | new'],
    ['ParcelStore (rules — the strict ones)', 'ParcelStore (rules — the strict ones) | new'],
    ['', ' | new'],
  ]
  for (const [raw, told] of names) it(`reads “${raw}”`, () => check(raw, told.replace(/^ \| /, '')))
})

describe('pathOf', () => {
  const paths: readonly (readonly [string, string | undefined])[] = [
    ['see `src/a.ts` first', 'src/a.ts'],
    ['./lib/b.py', './lib/b.py'],
    ['文件：src/c.go。', 'src/c.go'],
    ['settings.yaml', 'settings.yaml'],
    ['version 1.2', undefined],
    ['e.g. nothing', undefined],
  ]
  for (const [text, path] of paths) it(`finds ${path ?? 'none'} in “${text}”`, () => assert.equal(pathOf(text), path))
})

describe('nameKey', () => {
  const same: readonly (readonly string[])[] = [
    [
      'ParcelStore',
      'parcel store',
      'parcel_store',
      '`ParcelStore`',
      'src/parcel_store.py',
      'parcel-stores',
      'Parcel Store Component',
    ],
    ['Category', 'categories'],
    ['包裹存储', '包裹存储组件'],
    ['Журнал', 'журнал'],
  ]
  for (const names of same)
    it(`holds ${names.join(', ')} for one`, () => assert.equal(new Set(names.map(nameKey)).size, 1))

  const apart: readonly (readonly [string, string])[] = [
    ['Class', 'Clas'],
    ['Parcel', 'ParcelStore'],
    ['bus', 'bu'],
  ]
  for (const [one, other] of apart)
    it(`holds ${one} and ${other} apart`, () => assert.notEqual(nameKey(one), nameKey(other)))

  it('gives a name that is nothing but its ending', () => assert.equal(nameKey('Component'), 'component'))
})
