import { designFact } from './designFact.ts'
import { factText } from './factText.ts'
import { leadMeaning, leadOf } from './leadMeaning.ts'

const headings =
  /technolog(?:y|ies)|tech stack|technical stack|技术栈|技术选型|技術スタック|技術選定|技術構成|기술 스택|pilha tecnol|stack tecnol|stack technique|tecnologías|technologiestack|technologie-stack|стек технолог|технологический стек/i

/** Whether a heading stands over the technologies a design chooses. */
export function isStackHeading(title: string): boolean {
  return headings.test(title)
}

/** A line of a technology section as one fact: the choice, without why it was made. */
export function stackFact(text: string): string | undefined {
  const lead = leadOf(text)
  const meaning = lead ? leadMeaning(lead.lead) : undefined
  if (meaning === 'dropped' || /^why\b|为什么|なぜ/i.test(lead?.lead ?? '')) return undefined
  if (!lead) return undefined
  if (lead.rest === '') return undefined
  const rest = designFact(lead.rest)
  return factText(meaning === 'selection' ? rest : `${designFact(lead.lead)}: ${rest}`, 120)
}
