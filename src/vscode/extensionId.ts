/** `publisher.name` of package.json: a test compares them. */
export const extensionId = 'planwright.planwright'
