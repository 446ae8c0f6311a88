import type { Splice } from "../../inspect/repair/splice.ts";
import type { TemplatePart } from "./scan-part.ts";

/** What our XML takes for granted. */
const needed: Readonly<Record<string, string>> = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
};

/**
 * Whether our XML means there what it means in our own files. The strict edition of the standard has other namespaces, and
 * no word processor gives them other prefixes.
 */
export function isUsualPart({ root }: TemplatePart): boolean {
  return Object.entries(needed).every(([prefix, uri]) => {
    const declared = root.attributes[`xmlns:${prefix}`];
    return declared === uri || (declared === undefined && prefix !== "w");
  });
}

/** Declares on the root what it does not declare itself. */
export function rootSplices({ root }: TemplatePart): readonly Splice[] {
  const missing = Object.entries(needed)
    .filter(([prefix]) => root.attributes[`xmlns:${prefix}`] === undefined)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const at = root.contentStart - 1;
  return missing.length === 0 ? [] : [{ start: at, end: at, text: missing.join("") }];
}
