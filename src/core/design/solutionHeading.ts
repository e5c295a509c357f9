const headings =
  /^(?:(?:proposed|our|the|technical|chosen|selected) )?solution(?: (?:overview|design|details?))?$|^proposal$|^(?:proposta|solução)(?: (?:proposta|adotada|técnica))?$|^(?:propuesta|solución)(?: (?:propuesta|elegida|técnica))?$|^solution (?:retenue|proposée|technique|choisie)$|^(?:vorgeschlagene |gewählte |technische )?lösung(?:sansatz|skonzept|sdesign)?$|^(?:предлагаемое |выбранное |техническое )?решение$|^(?:解决方案|技术方案|方案设计|实现方案|解決策|解決方法|実現方式|해결 방안|해결책|해결 방법)$/iu

/** Whether a heading stands over the whole of what is to be built: the headings below it name its parts. */
export function isSolutionHeading(title: string): boolean {
  return headings.test(title.trim())
}
