import { anyOf, itemSectionTitles, itemSectionWords, phaseWords, storyWords, taskListTitles } from './planWords.ts'

/** What a heading says about the tasks below it. */
export interface SectionRole {
  /** A section of criteria, checkpoints, checklists or legends: boxes in it are no tasks unless they say so. */
  readonly items: boolean
  readonly phase?: string
  readonly story?: string
}

export function sectionRole(title: string): SectionRole {
  const plain = title.replace(/[*_`]/g, '').trim().slice(0, 200)
  const story = storyNumber.exec(plain)
  return {
    items: itemSection.test(plain) || itemTitle.test(plain),
    ...(phase.test(plain) ? { phase: plain } : {}),
    ...(story ? { story: `US${story[1] ?? story[2] ?? ''}` } : {}),
  }
}

/** Whether a heading, its number taken off, only says that tasks follow. */
export const namesTaskList = (title: string): boolean => taskList.test(title)

const taskList = new RegExp(`^(?:${anyOf(taskListTitles)})\\s*(?:$|[:：(（])`, 'iu')
const itemTitle = new RegExp(`^[^\\p{L}]{0,12}(?:${anyOf(itemSectionTitles)})\\s*(?:$|[:：(（])`, 'iu')
/** Signs and numbers may stand before the word; nothing but numbers, brackets and what it is about after it. */
const itemSection = new RegExp(
  `^(?:[^\\p{L}]{0,12})(?:(?:final|overall|code|daily|weekly|pre-?\\w{0,12}|post-?\\w{0,12}|completion|validation|review|task|最终|最終|最后|总体|整体)\\s{0,2}){0,2}(?:${anyOf(itemSectionWords)})(?![\\p{L}])`,
  'iu',
)
const phase = new RegExp(
  `^(?:[^\\p{L}\\d]{0,8})(?:(?:${anyOf(phaseWords)})\\s{0,2}(?:\\d{1,3}|[IVX]{1,4}\\b|[一二三四五六七八九十]{1,3})|第\\s?[\\d一二三四五六七八九十]{1,3}\\s?(?:阶段|フェーズ|階段))`,
  'iu',
)
const storyNumber = new RegExp(`(?:${anyOf(storyWords)})\\s{0,2}#?(\\d{1,3})|(?:^|[\\s([])US-?(\\d{1,3})(?!\\d)`, 'iu')
