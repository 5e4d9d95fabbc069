export const importAssistant = {} as const
