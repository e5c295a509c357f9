import type { DesignElement } from '../design/designModel.ts'
import { testFileStep } from './nameText.ts'
import type { Wording } from './wording/wording.ts'

/** A test with its steps below it is one bullet: its name, then what is set up, done and seen. */
export function testFacts({ name, facts }: DesignElement, wording: Wording): readonly string[] {
  const texts = facts.map(fact => testFileStep(fact.text, wording))
  const steps = texts.filter(text => testStep.test(text))
  if (steps.length < 2 || steps.length < texts.length - 1) return texts
  const bare = name.replace(/^test(?: case)?(?: \d+)?: ?/i, '')
  return [wording.fields(bare, steps.map(step => step.replace(testStep, '')).join(' → '))]
}

/** Labels of what a test sets up, does and sees. */
const testStep =
  /^(?:set-?up|given|arrange|precondition|input|action|when|act|steps?|assert(?:ion)?|then|expect(?:ed)?(?: result)?|verify|output|准备|操作|断言|前提|手順|期待|준비|동작|검증): ?/i
