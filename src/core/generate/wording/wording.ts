import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** How tasks are put in one language. Names come in as they are to be shown, code already in backticks. */
export interface Wording {
  readonly language: NaturalLanguage
  /** `A, B and C`. */
  list(names: readonly string[]): string
  /** `A, B and others`. */
  listed(names: readonly string[]): string
  implement(name: string): string
  extend(name: string): string
  /** Appended to a title: what the thing is for. The purpose starts as the design has it. */
  purpose(title: string, purpose: string): string
  /** A title narrowed down to some names. */
  about(title: string, names: string): string
  operationsOf(name: string, operations: string): string
  define(names: string): string
  createTables(names: string): string
  endpoints(name: string): string
  buildUi(names: string): string
  integrate(name: string): string
  settings(name: string): string
  errorTypes(names: string): string
  handleFailures(name: string): string
  topic(kind: TopicKind, name: string): string
  /** A topic where no heading says more. */
  plainTopic(kind: TopicKind): string
  remove(names: string): string
  files(names: string): string
  test(name: string): string
  propertyTest(name: string): string
  /** What a decision of the design asks for. */
  decision(name: string): string
  /** A test of several parts together, along one path. */
  flowTest(name: string): string
  /** Tests of some levels together. */
  testsOf(levels: readonly TestLevel[]): string
  /** A test of the moves that a state machine does not allow. */
  illegalMoves(name: string): string
  readonly otherMoves: string
  capability(title: string): string
  createFile(path: string): string
  extendFile(path: string): string
  fields(name: string, fields: string): string
  more(count: number): string
  raises(error: string): string
  steps(steps: string): string
  usesThese(names: string): string
  calledBy(names: string): string
  /** A technology put to use for a part of the system. */
  setUp(technology: string, part: string): string
  /** The database as the models need it, in its first state. */
  readonly schema: string
  checkpoint(names: string): string
  verify(criterion: string): string
  readonly main: Readonly<Record<MainKind, string>>
  readonly planTitle: string
}

export type TopicKind =
  'errorCase' | 'security' | 'performance' | 'monitoring' | 'offline' | 'deployment' | 'testing' | 'constraint'

/** How much of a system a test takes together. */
export type TestLevel = 'unit' | 'integration' | 'endToEnd' | 'performance'

export type MainKind =
  | 'setup'
  | 'models'
  | 'core'
  | 'endpoints'
  | 'ui'
  | 'integration'
  | 'errors'
  | 'security'
  | 'performance'
  | 'monitoring'
  | 'offline'
  | 'deployment'
  | 'testing'
  | 'properties'
  | 'removal'
  | 'files'
  | 'moreTests'
  | 'testFrame'
  | 'remaining'
  | 'reproduction'
  | 'regression'
  | 'acceptance'
  | 'project'

/** The main task that a topic's tasks stand under. */
export const mainOfTopic: Readonly<Record<TopicKind, MainKind>> = {
  errorCase: 'errors',
  security: 'security',
  performance: 'performance',
  monitoring: 'monitoring',
  offline: 'offline',
  deployment: 'deployment',
  testing: 'testing',
  constraint: 'models',
}
