/** The ids that the tasks of a plan have, as far as somebody asks: a mention of another id means no task. */
export type KnownIds = Pick<ReadonlySet<string>, 'has'>
