/** Commands whose code is in the language bundle, loaded when one of them is first called. */
export const languageCommands = {
  setTaskState: 'planwright.setTaskState',
  toggleTask: 'planwright.toggleTask',
  openPreview: 'planwright.openPreview',
  openPreviewToSide: 'planwright.openPreviewToSide',
  openRow: 'planwright.openRow',
  filterRequirements: 'planwright.filterRequirements',
  findRequirements: 'planwright.findRequirements',
  clearFilter: 'planwright.clearFilter',
  groupByPhase: 'planwright.groupByPhase',
  groupByRequirement: 'planwright.groupByRequirement',
  refreshSpecs: 'planwright.refreshSpecs',
  generatePlan: 'planwright.generatePlan',
  generatePlanAs: 'planwright.generatePlanAs',
  updatePlan: 'planwright.updatePlan',
  showCoverage: 'planwright.showCoverage',
  convertPlan: 'planwright.convertPlan',
  copyPlanAs: 'planwright.copyPlanAs',
  addTask: 'planwright.addTask',
  suggestRequirements: 'planwright.suggestRequirements',
  newRequirements: 'planwright.newRequirements',
  newDesign: 'planwright.newDesign',
  goToNextTask: 'planwright.goToNextTask',
} as const

/** The commands of package.json. A test holds both lists together. */
export const commands = {
  ...languageCommands,
} as const

export type CommandId = (typeof commands)[keyof typeof commands]
export type LanguageCommandId = (typeof languageCommands)[keyof typeof languageCommands]
