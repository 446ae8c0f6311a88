import type { z } from "zod";

/** One question the window may ask: how its input is checked, and the type of the answer. */
export interface Question<Input, Output> {
  readonly input: z.ZodType<Input>;
  /** Exists for the type only. */
  readonly output?: Output;
}

/** `question<Answer>()(inputSchema)`: the answer's type is named, the input's type follows from its parser. */
export function question<Output>() {
  return <Input>(input: z.ZodType<Input>): Question<Input, Output> => ({ input });
}
