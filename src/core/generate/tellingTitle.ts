import { headingMatches, headingWordsOf, isEastAsian } from '../design/headingMatches.ts'
import { headingMeaning, isBareRole } from '../design/headingMeaning.ts'
import { fillerWords, headingEntries } from '../design/headingWords.ts'

/** Whether a heading says more than its topic: `Error Handling` does not, `Integration Tests` and 統合テスト do. */
export function tellsMore(title: string): boolean {
  if (!isBareRole(title)) return true
  return latinRoles(title) >= 2 || eastAsianKinds(title) >= 2
}

/** Whether a heading is a single known word: `Privacy`, プライバシー. Below its topic it tells it from its neighbours. */
export function isOneWord(title: string): boolean {
  if (!isEastAsian(title)) return headingWordsOf(title).length === 1
  return [...headingMatches(title, []).values()].some(({ eastAsian }) => eastAsian === title)
}

function latinRoles(title: string): number {
  return headingWordsOf(title).filter(
    word => !isEastAsian(word) && !fillerWords.has(word) && headingMeaning(word)?.role === 'work',
  ).length
}

/** Two words of one kind (性能优化) are still only the topic's name. */
function eastAsianKinds(title: string): number {
  const entries = [...headingMatches(title, []).keys()].map(at => headingEntries[at])
  return new Set(entries.flatMap(entry => (entry?.role === 'work' && entry.kind ? [entry.kind] : []))).size
}

/** The longest title in characters: an East Asian one says twice as much. */
const longestTitle = 60
const longestEastAsian = 28

/** Whether a requirement's title names a capability. A user story or a whole sentence in its place does not. */
export function namesCapability(title: string): boolean {
  if (title === '' || title.length > longestTitle) return false
  return !/[。！？!?]|[.]\s/.test(title) && !(isEastAsian(title) && title.length > longestEastAsian)
}

const questionWord =
  /^(?:what|how|why|where|when|who|which|was|wie|warum|wo|wann|qué|cómo|por qué|o que|como|por que|quoi|comment|pourquoi|ce qui|что|как|почему)\s|什么|如何|为什么|何が|何を|どのように|なぜ|무엇|어떻게|왜/i

/** Whether a heading asks or explains instead of naming: `What exists and what changes`. */
export const isQuestion = (title: string): boolean => questionWord.test(title.trim())

const statesWord =
  /^(?:the )?(?:states?|state (?:machine|diagram|transitions?)|status transitions?)\b|(?:状态(?:机|流转|转换)?|状態(?:遷移)?|상태(?: 전이)?)$|^(?:estados|máquina de estados|états|machine à états|zustände|zustandsautomat|состояния)(?=\s|$)/i

/** Whether a heading stands over the states of a thing: moves between them are to be held, not built. */
export const namesStates = (title: string): boolean => statesWord.test(title.trim())
