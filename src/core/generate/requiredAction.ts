import { plainKorean } from './plainKorean.ts'
import { isSystemSubject } from './systemSubject.ts'
import { upperFirst } from './wording/latinList.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/**
 * What a sentence of requirements asks for, as something to do: `The API MUST return JSON` → `Return JSON`,
 * `システムは入力を検証しなければならない` → `入力を検証する`. Undefined where the sentence asks for nothing in a form known here.
 */
export function requiredAction(sentence: string): string | undefined {
  const line = sentence.replace(/\s+/g, ' ').trim()
  const asking = latins.find(({ sentence }) => sentence.test(line))
  return asking ? asked(asking, line) : (english(line) ?? chinese(line) ?? japanese(line) ?? korean(line))
}

/** Requirements shout their modals; a task does not. */
const quiet = (text: string): string =>
  text.replace(/(?: |^)(?:CONTINUE TO|MUST|SHALL|SHOULD|WILL|MAY|NOT)\b/g, word => word.toLowerCase())

function english(line: string): string | undefined {
  const found = /^(?:the |an? )?(\S.{0,80}?) (?:SHALL|MUST|WILL|SHOULD),? (\S.*)$/i.exec(withoutOpening(line))
  const [, subject = '', said = ''] = found ?? []
  if (
    !found ||
    /[,;:]|^(?:when|if|while|where|upon)\b|^[\w-]+ing (?:an?|the|any|all|each) /i.test(subject) ||
    isEastAsian(subject) ||
    isEastAsian(said)
  )
    return undefined
  const action = quiet(said).replace(/^(?:also|always|still|only|be able to|be capable of) /i, '')
  const negative = /^NOT (?:be able to )?(\S.*)$/i.exec(action)?.[1]
  if (negative !== undefined)
    return isMaker(subject)
      ? `${/^be\b/i.test(negative) ? `Make sure not to ${negative}` : `Do not ${negative}`}`
      : `Keep ${subjectText(subject)} from ${gerund(negative)}`
  const allows = /^(?:have|get|receive|include|contain|hold|remain|stay|equal|reference|be)\b/i.test(action)
  if (isMaker(subject) && !/^(?:be|remain|stay)\b/i.test(action)) return upperFirst(action)
  const being = /^be (\S.*)$/i.exec(action)?.[1]
  if (being !== undefined) return `Ensure ${subjectText(subject)} ${isPlural(subject) ? 'are' : 'is'} ${being}`
  if (/^(?:users?|visitors?|customers?|admins?|administrators?|people|someone|anyone|developers?)\b/i.test(subject))
    return `Let ${subjectText(subject)} ${action}`
  return allows || !isMaker(subject) ? `Make ${subjectText(subject)} ${action}` : upperFirst(action)
}

/** `Given the same input, output MUST …`: what comes first only says when. */
const withoutOpening = (line: string): string =>
  line.replace(/^(?:given|for|on|in|during|after|before|by|with|without|at) [^,]{3,80}, /i, '')

/** The system itself, or a part of it named as the glossary of an EARS document names one, does what is asked. */
export const isMaker = (subject: string): boolean =>
  !/[`/"]|\.\w/.test(subject) &&
  (/^(?:i|they|(?:\w+[ -]){0,2}(?:capability|system|application|app|service|platform|software|tool|server|client|command|extension|cli|api|surface|plugin|library|module|engine|it|implementation|solution|project|feature|we|agent|firmware|device|backend|frontend|website|program|process|job|worker|pipeline|model|component|interface|script|hook|function|method|class|\w+(?<!us|custom|memb|own|develop|maintain|review|view|read|oth)(?:er|or)))$/i.test(
    subject,
  ) ||
    /^[A-Z][A-Za-z\d]*_\w+$/.test(subject) ||
    /^[A-Z][a-z]+[A-Z]\w*$/.test(subject))

const subjectText = (subject: string): string =>
  `${/^[A-Z]\w*[A-Z_]/.test(subject) || /^(?:`|all |every |each |any |users\b|no |this |that |these |those |its |their )/i.test(subject) ? '' : 'the '}${
    /^[A-Z][a-z]+\b/.test(subject) ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject
  }`

const isPlural = (subject: string): boolean => /\band\b/.test(subject) || /[^s]s$/.test(subject)

const gerund = (phrase: string): string => {
  const [verb = '', ...rest] = phrase.split(' ')
  const lower = verb.toLowerCase()
  const form =
    lower === 'be' ? 'being' : /[^eoy]e$/.test(lower) ? `${lower.slice(0, -1)}ing` : `${lower.replace(/ie$/, 'y')}ing`
  return [form, ...rest].join(' ')
}

interface Asking {
  /** Its groups name what denies, before the modal or behind it, and what is asked for. */
  readonly sentence: RegExp
  /** How a task denies; absent where that cannot be told. */
  readonly never?: string
}

/**
 * In these languages the modal stands before an infinitive, which is the form of a task. English modals stand in their
 * sentences too; then only articles that no English sentence begins with tell the language.
 */
const latins: readonly Asking[] = [
  {
    sentence:
      /^(?<subject>(?:o|a|os|as) \S.{0,60}?) (?<before>não )?(?:deve|devem|deverá|deverão|deveria) (?<behind>não )?(?<action>\S.*)$/i,
    never: 'Não',
  },
  {
    sentence:
      /^(?<subject>(?:el|la|los|las) \S.{0,60}?) (?<before>no )?(?:debe|deben|deberá|deberán|debería) (?<behind>no )?(?<action>\S.*)$/i,
    never: 'No',
  },
  {
    sentence:
      /^(?<subject>(?:le |la |les |l['’])\S.{0,60}?) (?<before>ne )?(?:doit|doivent|devra|devront) (?<behind>pas |ne pas )?(?<action>\S.*)$/i,
    never: 'Ne pas',
  },
  {
    sentence: /^(?<subject>(?:der|die|das) \S.{0,60}?) (?:muss|müssen|soll|sollen) (?<behind>nicht )?(?<action>\S.*)$/i,
  },
  {
    sentence: /^(?<subject>\S.{0,60}?) (?<before>не )?(?:должен|должна|должно|должны) (?<behind>не )?(?<action>\S.*)$/i,
    never: 'Не',
  },
  { sentence: /^(?<subject>(?:o|os) \S.{0,60}?) (?:shall|must) (?<behind>not )?(?<action>\S.*)$/i, never: 'Não' },
  { sentence: /^(?<subject>(?:el|los|las) \S.{0,60}?) (?:shall|must) (?<behind>not )?(?<action>\S.*)$/i, never: 'No' },
  {
    sentence: /^(?<subject>(?:le |les |l['’])\S.{0,60}?) (?:shall|must) (?<behind>not )?(?<action>\S.*)$/i,
    never: 'Ne pas',
  },
  { sentence: /^(?<subject>(?:la|der|die|das) \S.{0,60}?) (?:shall|must) (?<behind>not )?(?<action>\S.*)$/i },
  { sentence: /^(?<subject>[а-яё].{0,60}?) (?:shall|must) (?<behind>not )?(?<action>\S.*)$/i, never: 'Не' },
]

/** What something is or has: nobody does that. */
export const beings = /^(?:ser|estar|ter|tener|haber|être|avoir|быть|иметь) |(?: sein| haben| werden)[.]?$/i

/** Undefined where a thing is said to be or to do something, or what is denied cannot be put as a task. */
function asked({ sentence, never }: Asking, line: string): string | undefined {
  const { subject = '', before, behind, action = '' } = sentence.exec(line)?.groups ?? {}
  if (beings.test(action) || !isSystemSubject(subject)) return undefined
  if (!before && !behind) return upperFirst(action)
  return never && `${never} ${action}`
}

function chinese(line: string): string | undefined {
  if (kana.test(line)) return undefined
  const action =
    /^(?:该|本)?(?:系统|应用|平台|程序|服务|工具)\s?(?:应该|应当|应能|应|必须|须|需要|需|将|shall|must|should)\s?(?:能够|能)?(\S.*)$/i.exec(
      line,
    )?.[1]
  const mixed = /^([\p{L}\w /-]{2,40}?) (?:shall|must|should) ((?=.*[\u3400-\u9fff])\S.*)$/iu.exec(line)
  // What a part of a document is or says keeps its subject: only the system does what is asked.
  return action ?? (mixed && isMaker((mixed[1] ?? '').replace(/^the /i, '')) ? mixed[2] : undefined)
}

function japanese(line: string): string | undefined {
  if (!kana.test(line)) return undefined
  const bare = line
    .replace(/^(?:本)?(?:システム|アプリケーション|アプリ|サービス|ツール)(?:は|が)[、,]?\s*/, '')
    .replace(/[。.]$/, '')
    .trim()
  const plain = dutiless(bare)
  return plain === line ? undefined : plain
}

/** The plain form of a verb that stands before `なければならない`. */
function dutiless(text: string): string {
  const found =
    /^(.+?)(し|[いきちにひみりぎじびえけせてねへめれげぜでべ]|[わさかたらまばがな])(?:なければならない|なければなりません|なくてはならない)$/.exec(
      text,
    )
  if (found) {
    const [, stem = '', ending = ''] = found
    return stem + (ending === 'し' ? 'する' : (plainEndings[ending] ?? `${ending}る`))
  }
  return text.replace(/する(?:ものとする|べきである|べき|こと)$/, 'する')
}

const plainEndings: Readonly<Record<string, string>> = {
  わ: 'う',
  さ: 'す',
  か: 'く',
  た: 'つ',
  ら: 'る',
  ま: 'む',
  ば: 'ぶ',
  が: 'ぐ',
  な: 'ぬ',
}

function korean(line: string): string | undefined {
  const said = /^(?:시스템|애플리케이션|앱|서비스)[은는이가] ?(\S.*)$/.exec(line)?.[1]
  return said && plainKorean(said)
}

const kana = /[\u3040-\u30ff]/
