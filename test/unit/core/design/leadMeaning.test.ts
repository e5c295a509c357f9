import assert from 'node:assert/strict'
import { leadMeaning } from '../../../../src/core/design/leadMeaning.ts'
import { leadOf } from '../../../../src/core/design/leadOf.ts'

/** Asserts the lead, the rest and the meaning of a line: `lead | rest | meaning`. */
function check(line: string, told: string): void {
  const lead = leadOf(line)
  assert.equal(lead ? `${lead.lead} | ${lead.rest} | ${leadMeaning(lead.lead) ?? 'name'}` : 'none', told)
}

describe('leadOf', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['**Purpose**: keeps parcels', 'Purpose | keeps parcels | purpose'],
    ['**Purpose:** keeps parcels', 'Purpose | keeps parcels | purpose'],
    ['**职责**：保存包裹', '职责 | 保存包裹 | purpose'],
    ['**責務**: 荷物を保管する', '責務 | 荷物を保管する | purpose'],
    ['**책임**: 소포 보관', '책임 | 소포 보관 | purpose'],
    ['**Responsabilidade**: guarda encomendas', 'Responsabilidade | guarda encomendas | purpose'],
    ['**Verantwortung** – verwahrt Pakete', 'Verantwortung | verwahrt Pakete | purpose'],
    ['**Назначение**: хранит посылки', 'Назначение | хранит посылки | purpose'],
    ['**Location**: `src/parcel.ts`', 'Location | `src/parcel.ts` | path'],
    ['**文件**: `src/parcel.ts`', '文件 | `src/parcel.ts` | path'],
    ['**Dependencies (runtime)**: `Clock`', 'Dependencies (runtime) | `Clock` | dependency'],
    ['**Rationale**: it is simple', 'Rationale | it is simple | dropped'],
    ['**Invariants**: weight > 0', 'Invariants | weight > 0 | rule'],
    ['**Requirements**: 1.1, 1.2', 'Requirements | 1.1, 1.2 | reference'],
    ['**ParcelStore**: keeps parcels', 'ParcelStore | keeps parcels | name'],
    ['**ParcelStore** (new): keeps parcels', 'ParcelStore | keeps parcels | name'],
    ['**Storage**', 'Storage |  | name'],
    ['`weight` — in grams', '`weight` | in grams | name'],
    ['`load()` -> a list', '`load()` | a list | name'],
    ['Purpose: keeps parcels', 'Purpose | keeps parcels | purpose'],
    ['用途：保存包裹', '用途 | 保存包裹 | purpose'],
    ['Parcels arrive: at night', 'none'],
    ['**Parcels** arrive at night', 'none'],
    ['plain words', 'none'],
    ['', 'none'],
  ]
  for (const [line, told] of lines) it(`reads “${line}”`, () => check(line, told))
})
