const headings =
  /technolog(?:y|ies)|tech stack|technical stack|技术栈|技术选型|技術スタック|技術選定|技術構成|기술 스택|pilha tecnol|pila tecnol|pile techn|stack tecnol|stack technique|tecnologías|technologiestack|technologie-stack|стек технолог|технологический стек/i

/** Whether a heading stands over the technologies a design chooses. */
export function isStackHeading(title: string): boolean {
  return headings.test(title)
}
