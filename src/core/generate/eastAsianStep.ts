import { withoutTail } from '../design/withoutTail.ts'

/** What ends a clause as a condition in Japanese: only the comma is missing. */
const japaneseTime =
  /(?:場合|とき|時|際|後|前|間|中|まで|ごと|たび|度|限り|以上|ながら|つつ|たら|れば|なら|けば|せば|めば|えば|てば|と|ても|でも)(?:に|は|には|で|では|も)?$/
/** Nouns of two characters that say how something is: nobody does them. */
const japaneseState = /(?:有効|無効|可能|必要|不要|正常|異常|不正|同一|十分|空白|必須|最大|最小|[非未不無].)$/
const kana = /[\u3040-\u30ff]/
const hangul = /[\uac00-\ud7a3]/

/** The condition of a criterion as the first clause of a step, with its comma: `図面解析が完了` → `図面解析が完了すると、`. */
export function eastAsianCondition(written: string): string {
  const condition = withoutTail(written.trim(), ',，、 ')
  if (hangul.test(condition)) return koreanCondition(condition)
  return kana.test(condition) ? japaneseCondition(condition) : chineseCondition(condition)
}

function chineseCondition(condition: string): string {
  if (/^(?:如果|若|一旦|对于|針對|对|除非|只要)/.test(condition)) return `${condition}，`
  if (/(?:时|時|后|後|前|期间|期間|之间|时候|过程中|情况下|之中|中)$/.test(condition)) return `${condition}，`
  return `${condition}${/[A-Za-z\d`)）]$/.test(condition) ? ' ' : ''}时，`
}

function japaneseCondition(condition: string): string {
  if (japaneseTime.test(condition)) return `${condition}、`
  if (/ます$/.test(condition)) return `${condition}と、`
  if (/です$/.test(condition)) return `${condition.slice(0, -2)}の場合、`
  if (/(?:である|ている|[たいだ])$/.test(condition)) return `${condition}場合、`
  if (/[るうくすつむぶぐぬ]$/.test(condition)) return `${condition}と、`
  const noun = lastNoun(condition)
  const particle = condition.charAt(condition.length - noun.length - 1)
  const isDeed = particle === 'が' && noun.length === 2 && !japaneseState.test(noun)
  const isDone = noun.length >= 2 && ('をでへ'.includes(particle) || isDeed)
  return isDone ? `${condition}すると、` : `${condition}の場合、`
}

/** The run of Kanji, or of Katakana, that a text ends with. */
function lastNoun(text: string): string {
  const same = [/[\u3005\u4e00-\u9fff]/, /[\u30a0-\u30ff]/].find(script => script.test(text.slice(-1)))
  let start = text.length
  while (same && start > 0 && same.test(text.charAt(start - 1))) start -= 1
  return text.slice(start)
}

function koreanCondition(condition: string): string {
  if (/(?:때|면|경우|후|전|동안|시|중|에|에는|마다|까지|서)$/.test(condition)) return `${condition}, `
  if (/다$/.test(condition)) return `${condition}면, `
  const nominal = /([함됨])$/.exec(condition)
  if (nominal) return `${condition.slice(0, -1)}${nominal[1] === '함' ? '하면' : '되면'}, `
  return `${condition} 시, `
}

/** A sentence of Japanese requirements that ends with こと as a step: `色を変更できること` → `色を変更できるようにする`. */
export function japaneseDeed(text: string): string {
  const bare = withoutTail(text, '。.')
  if (!bare.endsWith('こと')) return text
  const said = bare.slice(0, -2)
  if (/する$/.test(said)) return said
  if (/機能がある$/.test(said)) return `${said.slice(0, -3)}を用意する`
  if (/(?:ない|できる|れる|ている|がある|である|える)$/.test(said)) return `${said}ようにする`
  return /[るうくすつむぶぐぬ]$/.test(said) ? said : text
}

/** Who or what acts by itself, as Chinese names it: a step need not say who does it. */
const chineseMaker = /(?:器|服务|模块|引擎|系统|工具|平台|组件|命令|客户端|程序|适配层|控制台|界面)$/

/**
 * A Chinese sentence around English keywords as a step: `THE 适配器 SHALL 支持屏幕` → `支持屏幕`; what is no maker keeps its
 * name: `状态 SHALL 转为 stopped` → `确保状态转为 stopped`.
 */
export function mixedDeed(line: string): string | undefined {
  if (kana.test(line) || hangul.test(line)) return undefined
  const found = /^(?:THE )?(\S.{0,60}?) (?:SHALL|MUST|SHOULD|WILL) (NOT )?(\S.*)$/.exec(line)
  const [, subject = '', not, action = ''] = found ?? []
  if (!/[\u3400-\u9fff]/.test(action) || /[,，。；]/.test(subject)) return undefined
  const said = `${not ? '不' : ''}${action}`
  if (chineseMaker.test(subject) || /^(?:THE )?SYSTEM$/i.test(subject)) return said
  if (!/[\u3400-\u9fff]$/.test(subject)) return `让 ${subject} ${said}`
  return `确保${/^[\u3400-\u9fff]/.test(subject) ? '' : ' '}${subject}${/^[A-Za-z`]/.test(said) ? ' ' : ''}${said}`
}
