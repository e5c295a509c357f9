import { braceSyntax, rustSyntax } from '../codeSyntax.ts'
import { gathering, type Gathering, type OpenDeclaration } from '../gathering.ts'
import type { DeclarationReader } from '../reader.ts'
import { readBraceBlock } from './block.ts'

/** A language of braces in which types are classes, structs and their like. */
export interface BraceLanguage {
  readonly id: string
  readonly infos: readonly string[]
  readonly modifiers: ReadonlySet<string>
  /** `String name` or `name: String`. */
  readonly order: 'typeFirst' | 'nameFirst'
  /** What lines of it begin with or hold. */
  readonly signs: readonly string[]
}

/** Where members go while a block is read. */
export interface BraceContext {
  readonly language: BraceLanguage
  readonly found: Gathering
  readonly owner?: OpenDeclaration
  /** The path that a controller's annotation gives to all its routes. */
  readonly base: string
}

export function codeReader(language: BraceLanguage): DeclarationReader {
  return {
    id: language.id,
    infos: language.infos,
    syntax: language.id === 'rust' ? rustSyntax : braceSyntax,
    score: lines => {
      let score = 0
      for (const line of lines) {
        const head = line.slice(0, 200)
        for (const sign of language.signs) if (head.includes(sign)) score += 1
      }
      return score
    },
    read: code => {
      const found = gathering()
      readBraceBlock(code, 0, code.tokens.length, { language, found, base: '' })
      return found.declarations
    },
  }
}
