export const preflight = {} as const
