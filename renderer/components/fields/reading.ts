import { cleanText } from "../../../shared/domain/text.ts";
import { notUnderstood, understood, type Reading } from "../../../shared/domain/written-form.ts";

/** The most characters of a name, as the contract has it. */
const longestName = 300;

/** Reads a name of one line; an empty one is none. */
export function readName(text: string): Reading<string> {
  const name = cleanText(text).replaceAll("\n", " ").trim();
  if (name.length > longestName) return notUnderstood(`最多${longestName}个字，请删减后再保存。`);
  return understood(name === "" ? null : name);
}

/** Reads a name that must be there. */
export function readRequiredName(text: string): Reading<string> {
  const reading = readName(text);
  return reading.ok && reading.value === null ? notUnderstood("事项名称不能是空白。") : reading;
}
