import { codeReader, type BraceLanguage } from './braceReader.ts'

const modifiers = [
  'public',
  'private',
  'protected',
  'internal',
  'fileprivate',
  'open',
  'final',
  'abstract',
  'sealed',
  'data',
  'inner',
  'override',
  'suspend',
  'inline',
  'operator',
  'lateinit',
  'const',
  'companion',
  'static',
  'mutating',
  'nonisolated',
  'required',
  'convenience',
  'lazy',
  'weak',
  'unowned',
  'indirect',
  'pub',
  'async',
  'unsafe',
  'extern',
  'mut',
  'implicit',
  'case',
  'annotation',
  'value',
  'expect',
  'actual',
  'default',
]

const nameFirst: Pick<BraceLanguage, 'modifiers' | 'order'> = { modifiers: new Set(modifiers), order: 'nameFirst' }

export const kotlin = codeReader({
  ...nameFirst,
  id: 'kotlin',
  infos: ['kotlin', 'kt', 'kts', 'scala'],
  signs: [
    'data class ',
    'fun ',
    'val ',
    'suspend fun ',
    'sealed class ',
    'sealed interface ',
    'object ',
    'case class ',
  ],
})

export const swift = codeReader({
  ...nameFirst,
  id: 'swift',
  infos: ['swift', 'swiftui'],
  signs: ['func ', 'protocol ', ': Codable', 'guard let ', 'let id: ', '@Published ', 'case .', 'struct '],
})

export const rust = codeReader({
  ...nameFirst,
  id: 'rust',
  infos: ['rust', 'rs'],
  signs: [
    'fn ',
    'pub fn ',
    'pub struct ',
    'impl ',
    'pub enum ',
    '#[derive',
    'pub async fn ',
    'async fn ',
    'use crate',
    'pub trait ',
  ],
})
