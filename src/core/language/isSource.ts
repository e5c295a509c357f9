/** Requirements in Gherkin or YAML. They belong to what stands beside them, and make no spec by themselves. */
export const isSource = (name: string): boolean => /\.feature$|^requirements\.ya?ml$/i.test(name)
