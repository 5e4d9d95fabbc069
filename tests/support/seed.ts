/** The seed of the laws; `REDAKSI_SEED=<number>` tries another. fast-check prints it with every failure. */
export const seed: number = Number(process.env['REDAKSI_SEED'] ?? 20_261_123)
