import { foldSpaces } from './plainText.ts'
import type { CriterionPattern } from './requirement.ts'

/**
 * Which pattern of EARS a criterion follows, in any case and nine languages. A word of Latin or Cyrillic script is
 * looked for as a whole word; the condition must open the sentence or a clause of it.
 */
export function criterionPattern(text: string): CriterionPattern {
  const head = foldSpaces(text.slice(0, 600).replace(/[*_`"“”「」]+/g, '')).toLowerCase()
  if (isScenario(head)) return 'scenario'
  const found: CriterionPattern[] = []
  const isWhole = !laterClause.test(head)
  for (const { id, pattern, opening } of clauses) if ((isWhole ? opening : pattern).test(head)) found.push(id)
  if (found.length > 1) return 'complex'
  if (found[0]) return found[0]
  return isStatement(head) ? 'ubiquitous' : 'plain'
}

/** True where a text says what must, shall or should be: the modal words of nine languages. */
function isStatement(text: string): boolean {
  return modal.test(text.slice(0, 1000))
}

/** True where a text reads as a condition with its answer, or as an obligation. */
export function statesBehaviour(text: string): boolean {
  return isStatement(text) || criterionPattern(text) !== 'plain'
}

interface Clause {
  readonly id: CriterionPattern
  readonly pattern: RegExp
  /** The same for a sentence of one clause, which needs a look at its beginning only. */
  readonly opening: RegExp
}

/** Where a clause may begin: the start, or after a comma or a connective. */
const laterClause = /[,，、;；]|\band /
const opens = '(?:^|[,，、;；]\\s?(?:and |und |et |y |e |и )?|\\band )[^\\p{L}]{0,4}'
const clause = (id: CriterionPattern, latin: string, cjk: string): Clause => ({
  id,
  pattern: new RegExp(`${opens}(?:${latin})(?![\\p{L}])|${cjk}`, 'u'),
  opening: new RegExp(`^[^\\p{L}]{0,4}(?:${latin})(?![\\p{L}])|${cjk}`, 'u'),
})

const clauses: readonly Clause[] = [
  clause(
    'event',
    'when|whenever|after|upon|once|quando|cuando|al|lorsque|lorsqu|quand|wenn|sobald|когда|как только|при',
    '^[^\\p{L}]{0,3}(?:当|當|每当)|^[^,，。]{1,40}?(?:したとき|した時|したら|された時|されたとき|した際|する際|すると|할 때|될 때)|^(?!만약|만일|if |while |where )[^,，。]{1,60}?[가-힣]면(?=[\\s,])',
  ),
  clause(
    'state',
    'while|during|as long as|enquanto|durante|mientras|pendant que|tant que|während|solange|пока|в то время как',
    '^[^\\p{L}]{0,3}(?:在[^,，。]{1,40}?(?:期间|时候|过程中))|^[^,，。]{1,40}?(?:している間|の間|である間|하는 동안|인 동안)',
  ),
  clause(
    'unwanted',
    'if|unless|se|si|s’il|falls|если',
    '^[^\\p{L}]{0,3}(?:如果|若|假如|もし|만약|만일)|^[^,，。]{1,40}?(?:場合|であれば|인 경우|한 경우|는 경우)',
  ),
  clause(
    'optional',
    'where|wherever|onde|donde|où|sofern|wo|там, где|где',
    '^[^\\p{L}]{0,3}(?:在(?:包含|启用|支持|具有)|凡)',
  ),
]

function isScenario(head: string): boolean {
  return scenario.test(head)
}

const scenario =
  /^[^\p{L}]{0,4}(?:(?:given|dado|dada|dados|étant donné|etant donné|angenommen|gegeben|допустим|дано|пусть)(?!\p{L})|假如|假设|假定|给定|前提|조건|주어진|먼저)/u

const modal =
  /(?<![\p{L}])(?:shall|must|should|will|deve|deverá|devem|deverão|debe|deberá|deben|deberán|doit|devra|doivent|devront|muss|müssen|soll|sollen|sollte|должен|должна|должно|должны)(?![\p{L}])|必须|必須|应|應|需要|不得|しなければならない|なければならない|するものとする|こと(?:[。．]|$)|べき|해야 한다|해야 합니다|하여야|해야|한다$|합니다$/iu
