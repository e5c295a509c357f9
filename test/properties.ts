import fc from 'fast-check'

/**
 * Property tests take the same cases each time, so that a build depends on nothing but the code. `PLANWRIGHT_SEED=NUMBER`
 * takes others, together with `RUNS` or `PLANWRIGHT_RUNS` for as many as one has time for.
 */
fc.configureGlobal({ seed: Number(process.env['PLANWRIGHT_SEED'] ?? 20_261_121) })
