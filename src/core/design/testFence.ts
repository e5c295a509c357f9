import type { TextRange } from '../text/range.ts'
import type { SectionPlace } from './designReading.ts'
import { withoutNumber } from './sections.ts'
import { addFact, newDraft, type ElementDraft } from './elementDraft.ts'

/** The most tests that one suite of a fence gives. */
const mostTests = 12

/**
 * Reads the names of the tests that a fence below tests shows: `describe('Cart', …)` is what is tested, each
 * `it('keeps …', …)`, `def test_keeps` or `func TestKeeps` one thing to show. Tests of no suite go to the heading.
 */
export function readTests(place: SectionPlace, code: string, offset: number): void {
  if (showsHow.test(place.section.title)) return
  let suite: ElementDraft | undefined
  let start = offset
  for (const line of code.split('\n')) {
    const range = { start, end: start + line.length }
    start += line.length + 1
    const found = testOf(line)
    if (!found) continue
    if (found.isSuite) {
      suite = newSuite(place, found.name, range)
      continue
    }
    suite ??= newSuite(place, withoutNumber(place.section.title), range)
    if (suite.facts.length >= mostTests) continue
    addFact(suite, found.name, range, 'test')
    suite.range = { start: suite.range.start, end: range.end }
  }
}

/** Below such a heading the code shows how tests are set up or written, not what they show. */
const showsHow =
  /configur|set-?up|example|template|sample|framework|tool|配置|示例|模板|框架|设置|設定|例|テンプレート|ツール|구성|설정|예시|도구|exemplo|ejemplo|exemple|beispiel|werkzeug|пример|настрой|инструмент/i

function newSuite(place: SectionPlace, name: string, range: TextRange): ElementDraft {
  const draft = newDraft('testing', name, range, place.index)
  draft.group = place.section.title
  place.reading.drafts.push(draft)
  return draft
}

interface FoundTest {
  readonly name: string
  readonly isSuite: boolean
}

/** Calls that open a suite or a test, with the name as their first argument. */
const calls = /^\s*(describe|context|suite|it|test|specify|scenario)(?:\.\w+){0,2}\(\s*(['"`])/
/** Functions and methods whose name says that they are a test. */
const functions =
  /^\s*(?:(?:async|public|private|final|void|func|fn|def|fun)\s+){1,3}[tT]est_?([A-Za-z0-9_]{3,120})\s*\(/
const suites = /^\s*(?:(?:public|final)\s+){0,2}class\s+(?:Test([A-Z]\w{1,80})|([A-Z]\w{1,80}?)Tests?)\b/

const opensSuite = new Set(['describe', 'context', 'suite'])

function testOf(line: string): FoundTest | undefined {
  const written = line.slice(0, 400)
  const call = calls.exec(written)
  if (call) {
    const rest = written.slice(call[0].length)
    const end = rest.indexOf(call[2] ?? '')
    const name = (end < 0 ? '' : rest.slice(0, end)).trim()
    return name === '' ? undefined : { name, isSuite: opensSuite.has(call[1] ?? '') }
  }
  const suite = suites.exec(written)
  if (suite) return { name: suite[1] ?? suite[2] ?? '', isSuite: true }
  const named = functions.exec(written)?.[1]
  return named ? { name: spoken(named), isSuite: false } : undefined
}

/** `refuses_an_empty_cart` and `RefusesAnEmptyCart` as words. */
function spoken(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/_+/g, ' ')
    .trim()
  return words.replace(/[A-Z](?=[a-z])/g, letter => letter.toLowerCase())
}
