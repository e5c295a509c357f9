const urgent =
  /(?:^|[^\p{L}])(?:next (?:\p{L}+ )?(?:priorities|steps)|critical (?:fixes|changes)|(?:changes|fixes|work) (?:required|needed|to do)|required (?:changes|fixes)|remaining work|to ?do|待办|待修复|下一步|需要修改|必要な変更|残作業|修正が必要|다음 단계|남은 작업|필요한 변경|próximos pasos|próximos passos|cambios necesarios|mudanças necessárias|prochaines étapes|nächste schritte|следующие шаги)(?!\p{L})/iu

/** Whether a heading stands over what is left to do or must be mended, wherever in a design it stands. */
export const isUrgent = (title: string): boolean => urgent.test(title.slice(0, 80))
