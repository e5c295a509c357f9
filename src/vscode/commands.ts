/** The commands of package.json. A test holds both lists together. */
export const commands = {
  generatePlan: 'planwright.generatePlan',
  setTaskState: 'planwright.setTaskState',
} as const

export type CommandId = (typeof commands)[keyof typeof commands]
