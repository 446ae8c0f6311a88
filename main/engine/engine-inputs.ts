import { z } from "zod";
import { engineQuestions, type EngineQuestionName, type InputOf } from "../../shared/ipc/contract.ts";

/** Longest path that any of the systems allows. */
const longestPath = 32_767;
/** How questions name the file that they write or read. */
const fileFields = ["destination", "source"] as const;
const filePath = z.string().min(1).max(longestPath);

/**
 * The parser of a question as the engine takes it: like the contract's, but where the window names a grant for a file
 * that the user chose, the engine takes the path that the boundary put in its place (the command line gives one directly).
 */
export function engineInput<Name extends EngineQuestionName>(name: Name): z.ZodType<InputOf<Name>> {
  const input = known.get(name) ?? inputWithPaths(name);
  known.set(name, input);
  // The table of questions is indexed by a name only known at run time: here, and only here, the type is stated.
  return input as z.ZodType<InputOf<Name>>;
}

/** Made when they are first asked: to make a parser takes longer than to read most inputs with it. */
const known = new Map<EngineQuestionName, z.ZodType>();

function inputWithPaths(name: EngineQuestionName): z.ZodType {
  const contractInput: z.ZodType = engineQuestions[name].input;
  const shape = contractInput instanceof z.ZodObject ? contractInput.shape : {};
  // A dropped file comes as it is: only its grant becomes a path.
  const files = Object.fromEntries(
    fileFields.flatMap((field) => (field in shape ? [[field, z.union([filePath, shape[field]])]] : [])),
  );
  const several = "sources" in shape ? { sources: z.array(filePath).min(1).max(500) } : {};
  return contractInput instanceof z.ZodObject ? contractInput.extend({ ...files, ...several }) : contractInput;
}
