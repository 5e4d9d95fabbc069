/** The seed of the laws; `REDAKSI_SEED=<number>` tries another. fast-check prints it with every failure. */
export const seed: number = Number(process.env['REDAKSI_SEED'] ?? 20_261_123)

/** How many cases a law tries; `REDAKSI_RUNS=<number>` for a longer sweep. */
export const runs: number = Number(process.env['REDAKSI_RUNS'] ?? 300)
