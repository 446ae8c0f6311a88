import { xmlText } from "./xml-text.ts";

/** A field with its result already filled in, so that it is right before any program has updated it. */
export function fieldXml(instruction: string, result: string, properties = ""): string {
  const run = (content: string) => `<w:r>${properties}${content}</w:r>`;
  return (
    run(`<w:fldChar w:fldCharType="begin"/>`) +
    run(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`) +
    run(`<w:fldChar w:fldCharType="separate"/>`) +
    run(`<w:t>${xmlText(result)}</w:t>`) +
    run(`<w:fldChar w:fldCharType="end"/>`)
  );
}
