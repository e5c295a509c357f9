import { pathOf } from '../design/filePath.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { latinList, upperFirst } from './wording/latinList.ts'
import { subjectWords, type ThingNoun } from './wording/subjects.ts'
import { article, startsWithVerb } from './wording/englishPhrase.ts'

/** What a title may hold of a subject. */
const longestSubject = 64
/** A word of fewer letters is in too many names. */
const shortestCommon = 4
/** Beyond so many, a title says only what they all are. */
const mostHeads = 4

/**
 * What several things are together: `ImageUploadService` and `FaceDetectionService` are the image upload and face
 * detection services, `FeedbackChannel` and `FeedbackKind` the feedback types. Undefined where their names say nothing.
 */
export function commonSubject(
  names: readonly string[],
  noun: ThingNoun,
  language: NaturalLanguage,
): string | undefined {
  const words = names.map(wordsOf)
  if (words.length < 2 || words.some(list => list.length === 0)) return undefined
  if (names.every(name => /^[A-Z][A-Z\d_]+$/.test(name)))
    return words.length > 2 ? byPrefix(words, language) : undefined
  const role = byRole(words, language, noun === 'functions' || noun === 'methods')
  if (role !== undefined) return role
  if (noun !== 'functions' && noun !== 'methods')
    return (
      (names.length > 2 || language === 'en' ? byWord(words, noun, language) : undefined) ??
      (language === 'en' && noun !== 'settings' ? inWords(words) : undefined)
    )
  // A call begins with what it does: what it does that to is its subject.
  return byWord(
    words.map(list => list.slice(1)),
    noun,
    language,
  )
}

/** What things with such names are. */
export function nounOfNames(names: readonly string[]): ThingNoun {
  if (names.every(name => /^--?\w/.test(name))) return 'options'
  if (names.every(name => /^\/?[a-z][\w:-]*(?: [\w-]+)*$/.test(name)) && names.some(name => /^\/| /.test(name)))
    return 'commands'
  if (names.every(name => pathOf(name) !== undefined)) return 'files'
  return names.every(name => /^[a-z_$][\w$]*$/.test(name)) ? 'functions' : 'components'
}

/** One thing that stands for those around it. */
export function relatedSubject(name: string, noun: ThingNoun, language: NaturalLanguage): string {
  const { related, nouns } = subjectWords[language]
  return filled(related, language === 'en' ? article(name) : name, nouns[noun])
}

/**
 * Calls that do several things to one object, or one thing to several: `normalizeTags` and `validateTags`. English says
 * them as a deed.
 */
export function sharedDeed(names: readonly string[]): string | undefined {
  const words = names.map(wordsOf)
  const verbs = [...new Set(words.map(([verb = '']) => verb))]
  const objects = [...new Set(words.map(list => list.slice(1).join(' ')))]
  const isOne = verbs.length === 1 || objects.length === 1
  if (names.length < 2 || names.length > mostHeads || !isOne) return undefined
  if (!verbs.every(startsWithVerb) || objects.some(object => object === '' || joint.test(object))) return undefined
  const deed = `${upperFirst(latinList(verbs, 'and'))} the ${latinList(objects, 'and')}`
  return deed.length <= longestSubject ? deed : undefined
}

/** A name that goes on like a sentence is no object. */
const joint = /^(?:is|are|as|by|for|from|if|in|of|on|or|to|with|and)\b|\b(?:is|are|and|or)\b/

/** Constants are named by how they all begin. */
function byPrefix(words: readonly (readonly string[])[], language: NaturalLanguage): string | undefined {
  const [first = [], ...others] = words
  const end = first.findIndex((word, at) => others.some(list => list[at] !== word))
  const prefix = first.slice(0, end < 0 ? first.length : end)
  if (prefix.length === 0) return undefined
  const all = `\`${prefix.join('_').toUpperCase()}_*\``
  return language === 'en' ? `the ${all} settings` : all
}

/** Three things of several sorts are named as one would say them: the backup manager, audit logger and report writer. */
function inWords(words: readonly (readonly string[])[]): string | undefined {
  if (words.length !== 3 || words.some(list => list.length < 2 || list.length > 3)) return undefined
  if (words.some(list => adjective.test(list.at(-1) ?? ''))) return undefined
  const subject = `the ${latinList(
    words.map(list => list.join(' ')),
    'and',
  )}`
  return subject.length <= longestSubject ? subject : undefined
}

/** All names end with one word: it says what they are. A call ends with what it does something to, a command excepted. */
function byRole(
  words: readonly (readonly string[])[],
  language: NaturalLanguage,
  areCalls: boolean,
): string | undefined {
  const role = words.map(list => list.at(-1) ?? '').find(word => word !== '') ?? ''
  if (areCalls && !/^(?:command|handler|middleware|hook|controller|router|reducer|selector)$/.test(role))
    return undefined
  if (role.length < shortestCommon || role === 'data' || adjective.test(role)) return undefined
  if (words.some(list => list.length < 2 || list.at(-1) !== role)) return undefined
  const { roles, each } = subjectWords[language]
  if (language !== 'en') return roles[role] === undefined ? undefined : filled(each, roles[role] ?? '', '')
  if (words.length > mostHeads) return undefined
  const heads = words.map(list => list.slice(0, -1).join(' '))
  const subject = `the ${latinList(heads, 'and')} ${plural(role)}`
  return subject.length <= longestSubject ? subject : undefined
}

const adjective = /(?:ed|ing|able|ive|al)$/

/** A word that stands in all names. */
function byWord(words: readonly (readonly string[])[], noun: ThingNoun, language: NaturalLanguage): string | undefined {
  const [first = [], ...others] = words
  const shared = first.filter(word => others.every(list => list.includes(word)))
  const at = first.indexOf(shared[0] ?? '')
  const isRun = shared.every((word, index) => first[at + index] === word)
  const common = (isRun ? shared : shared.slice(-1)).join(' ')
  if (common.length < shortestCommon || empty.has(common) || adjective.test(common)) return undefined
  const { about, nouns } = subjectWords[language]
  const said = language === 'en' ? common : upperFirst(common)
  return nouns[noun].startsWith(common) ? undefined : filled(about, said, nouns[noun])
}

/** Words that say of nothing what it is about. */
const empty = new Set(
  'data info base settings setting options option error errors type types model result results item items value file files path name test tests main index util utils common config'.split(
    ' ',
  ),
)

/** The words of a name in small letters: `PDFViewerProps`, `load_config`, `Plan Manager`. */
function wordsOf(name: string): readonly string[] {
  if (/[^\x20-\x7e]/.test(name) || /[/.*<>{}:=(]/.test(name)) return []
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .split(/[\s_-]+/)
    .filter((word, at) => /[A-Za-z]/.test(word) && (at === 0 || word.length > 1))
    .map(word => (/^[A-Z]{2,}$/.test(word) && !/^[A-Z_]+$/.test(name) ? word : word.toLowerCase()))
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/(?:s|x|ch|sh)$/.test(word)) return /ss$|x$|ch$|sh$/.test(word) ? `${word}es` : word
  return `${word}s`
}

const filled = (template: string, name: string, noun: string): string =>
  template.replace('{n}', () => noun).replace('{}', () => name)
