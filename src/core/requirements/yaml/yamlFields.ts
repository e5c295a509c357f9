import { labelMeaning } from '../labels.ts'
import { containerWords } from '../requirementWords.ts'
import { holdsWord } from '../wordList.ts'
import type { Field, KeyMeaning, YamlEntry, YamlMap, YamlText, YamlValue } from './yamlValue.ts'

/** What a key means, in nine languages. */
export function keyMeaning(key: string): KeyMeaning {
  const words = keyWords(key)
  return { words, field: fieldNamed(words), isStoryPart: storyParts.test(words), isAboutFile: aboutFile.test(words) }
}

/** The field that an entry fills. The kind of value tells `requirement: …` from `requirements: [ … ]`. */
export function fieldOf({ meaning: { field }, value }: YamlEntry): Field | undefined {
  return field === 'children' && value.kind === 'text' ? 'text' : field
}

function keyWords(key: string): string {
  return key
    .slice(0, 80)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

function fieldNamed(words: string): Field | undefined {
  const known = fieldWords.get(words)
  if (known) return known
  if (storyParts.test(words)) return 'story'
  const meaning = labelMeaning(words)
  if (meaning === 'scenario') return 'criteria'
  if (meaning === 'criteria' || meaning === 'story' || meaning === 'priority' || meaning === 'independentTest')
    return meaning
  return holdsWord(words, containerWords) ? 'children' : undefined
}

const storyParts = /^(?:as an?|as|i want(?: to)?|want|so that|in order to|role|actor|goal|benefit|want to)$/

const aboutFile =
  /^(?:\$.*|x .*|metadata|meta|info|project|version|schema|apiversion|imports?|filters?|implementations?|glossary|definitions?|terms|references?|dependenc(?:y|ies)|changelog|history|authors?|status|date|updated|created)$/

const words: Readonly<Record<Exclude<Field, 'story' | 'independentTest'>, string>> = {
  id: 'id|identifier|key|ref|code|uid|number|nr|no|req id|requirement id|编号|編號|標識|标识|識別子|番号|번호|식별자|código|codigo|identificador|identifiant|kennung|nummer|идентификатор|номер|код',
  title:
    'title|name|summary|heading|label|feature|标题|標題|名称|名稱|タイトル|件名|제목|이름|título|titulo|nome|nombre|titre|nom|titel|bezeichnung|название|заголовок|имя',
  text: 'description|desc|text|statement|detail|details|body|content|specification|shall|描述|说明|說明|内容|説明|本文|설명|내용|descrição|descricao|texto|descripción|descripcion|texte|énoncé|beschreibung|текст|описание',
  priority:
    'significance|importance|moscow|prio|level|重要性|重要度|중요도|importância|importancia|wichtigkeit|важность',
  criteria: 'ac|acs|criteria|acceptance|conditions of satisfaction|done when|definition of done|rules|examples',
  children: 'requirement|children|items|subrequirements|sub requirements|stories|features|epics|groups|reqs',
  step: 'given|when|then|and|but|if|while|where|system|response|event|trigger|precondition|dado|quando|então|cuando|entonces|étant donné|quand|lorsque|alors|angenommen|wenn|dann|дано|когда|тогда|假如|当|那么|前提|もし|ならば|조건|만일|그러면',
}

const fieldWords: ReadonlyMap<string, Field> = new Map(
  (['id', 'title', 'text', 'priority', 'criteria', 'children', 'step'] as const).flatMap(field =>
    words[field].split('|').map(word => [word, field] as const),
  ),
)

export function entriesWith(map: YamlMap, field: Field): readonly YamlEntry[] {
  return map.entries.filter(entry => fieldOf(entry) === field)
}

/** The first text that a field holds. */
export function textOf(map: YamlMap, field: Field): YamlText | undefined {
  return entriesWith(map, field)
    .map(({ value }) => value)
    .find((value): value is YamlText => value.kind === 'text' && value.text.trim() !== '')
}

/** A value as one sentence: parts of a map with their keys, items of a list joined. */
export function sentenceOf(value: YamlValue, depth = 0): string {
  if (value.kind === 'text') return value.text.trim()
  if (depth > 3) return ''
  if (value.kind === 'list')
    return value.items
      .slice(0, 50)
      .map(item => sentenceOf(item, depth + 1))
      .filter(Boolean)
      .join(' AND ')
  return value.entries
    .slice(0, 50)
    .map(({ meaning, value: own }) => `${meaning.words} ${sentenceOf(own, depth + 1)}`.trim())
    .join(' ')
}
