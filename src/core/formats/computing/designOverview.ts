import { inlineText } from '../../design/inlineText.ts'
import type { DesignSection } from '../../design/designModel.ts'
import type { WriteContext } from '../planFormat.ts'

/** The first paragraph of the design: what is built, in its author's words. */
export function designOverview(context: WriteContext): string | undefined {
  const sections = context.design?.sections ?? []
  const first = sections.find(({ title }) => overview.test(title)) ?? sections[0]
  return (
    (first && firstParagraph(context, first)) ??
    sections
      .slice(0, 3)
      .map(section => firstParagraph(context, section))
      .find(Boolean)
  )
}

const overview =
  /overview|introduction|summary|概述|概要|简介|背景|はじめに|개요|소개|visão geral|introdu|resumen|visión general|aperçu|présentation|überblick|einleitung|übersicht|обзор|введение/i

/** The first paragraph of plain text below a heading, before any other heading. */
export function firstParagraph({ design, designText = '' }: WriteContext, section: DesignSection): string | undefined {
  const next = design?.sections.find(({ range }) => range.start > section.range.start)?.range.start
  const lines = designText
    .slice(section.heading.end, Math.min(next ?? Infinity, section.range.end))
    .split('\n')
    .slice(0, 60)
  const found: string[] = []
  for (const line of lines) {
    const isText = /^ {0,3}(?![#>|`~<*+-] |[-*+]\s|\d+[.)]\s|```|~~~|<|\|)\S/.test(line)
    if (isText) found.push(line.trim())
    else if (found.length > 0) break
    else if (/^ {0,3}(?:```|~~~)/.test(line)) break
  }
  const text = inlineText(found.join(' '))
  return text.length < 8 || /[:：]$/.test(text) ? undefined : text
}

/** The section whose heading fits, and what stands in it as one line each: bullets, else its first paragraph. */
export function sectionPoints(context: WriteContext, heading: RegExp, most = 6): readonly string[] {
  const { design, designText = '' } = context
  const section = design?.sections.find(({ title }) => heading.test(title))
  if (!section) return []
  const points = designText
    .slice(section.heading.end, section.range.end)
    .split('\n')
    .flatMap(line => /^ {0,3}(?:[-*+]|\d{1,2}[.)])\s+(\S.{0,600})$/.exec(line)?.[1] ?? [])
    .map(inlineText)
  if (points.length > 0) return points.slice(0, most)
  const paragraph = firstParagraph(context, section)
  return paragraph === undefined ? [] : [paragraph]
}
