import type { z } from 'zod'

/** One method of the contract between window and main: the schema of its input and the type of its answer. */
export interface Method<I extends z.ZodType, O> {
  readonly input: I
  /** Only its type is used. */
  readonly output?: O
}

export const method = <O>() => <I extends z.ZodType>(input: I): Method<I, O> => ({ input })
