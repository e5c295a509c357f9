import type { DesignElement } from '../design/designModel.ts'
import { statusOf } from '../design/elementStatus.ts'
import type { Wording } from './wording/wording.ts'

/** The name of an element: what it declares is code, a single plain word without a declaration is a word. */
export function elementText(element: DesignElement): string {
  const bare = element.name.trim()
  // What a name means stands behind its code, not in it.
  const [, own = '', gloss = ''] = /^([A-Za-z_$][\w$.]{2,60}) ?(（[^（）]{1,40}）)$/.exec(bare) ?? []
  if (own !== '' && element.declarations.length > 0) return `\`${own}\`${gloss}`
  return isIdentifier(bare) && element.declarations.some(declaration => declaration.name === bare)
    ? `\`${bare}\``
    : nameText(bare)
}

/** A name as a task shows it: an identifier, path or flag in backticks, a phrase as it is. */
export function nameText(name: string): string {
  const bare = name.trim()
  return bare.includes('`') || !isIdentifier(bare) || /^\p{Lu}?\p{Ll}+$/u.test(bare) ? bare : `\`${bare}\``
}

const pathAlone = /^`?((?:[\w@.*-]+\/)+[\w@.*-]+\.\w{1,8})`?(?: \(([^()]{3,60})\))?$/

/** A bullet that is nothing but a path, with brackets that say it is changed, says to extend that file. */
export function pathStep(fact: string, wording: Wording): string {
  const [, path = '', mark = ''] = pathAlone.exec(fact) ?? []
  return path !== '' && statusOf(mark) === 'changed' ? wording.extendFile(`\`${path}\``) : fact
}

/** Below tests, a path alone is that of the file in which they are written. */
export function testFileStep(fact: string, wording: Wording): string {
  const [, path = '', mark = ''] = pathAlone.exec(fact) ?? []
  if (path === '') return fact
  return statusOf(mark) === 'changed' ? wording.extendFile(`\`${path}\``) : wording.createFile(`\`${path}\``)
}

function isIdentifier(name: string): boolean {
  if (/^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|WS)\s\/\S*$/.test(name)) return true
  if (/\s/.test(name) || !/[A-Za-z]/.test(name)) return false
  return /^[\w$./:@#{}[\]<>*=~-]+(?:\(\))?$/.test(name)
}
