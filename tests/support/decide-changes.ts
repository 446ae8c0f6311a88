import { child, elementsOf, ownText, type XmlElement } from "../../main/inspect/xml/element.ts";
import { parseTree } from "../../main/inspect/xml/parse-xml.ts";

/**
 * The lines of a Word file after all kept changes were accepted or refused, by the rules of the standard (ISO/IEC 29500-1 §17.13.5):
 * what goes is left out, a paragraph whose mark goes is joined to the next one, and so is a row.
 */
export function linesAfter(documentXml: string, decision: "accept" | "refuse"): readonly string[] {
  const goes = decision === "accept" ? ["w:del", "w:moveFrom"] : ["w:ins", "w:moveTo"];
  const isGone = (properties: XmlElement | undefined) => goes.some((name) => child(properties, name) !== undefined);
  const lines: string[] = [];
  let line = "";
  const words = (element: XmlElement): string => {
    if (goes.includes(element.name) || element.name === "w:pPr" || element.name === "w:drawing") return "";
    if (element.name === "w:t" || element.name === "w:delText") return ownText(element);
    if (element.name === "w:tab") return "\t";
    return elementsOf(element).map(words).join("");
  };
  const walk = (element: XmlElement): void => {
    if (element.name === "w:tr" && isGone(child(element, "w:trPr"))) return;
    if (element.name !== "w:p") return elementsOf(element).forEach(walk);
    line += elementsOf(element).map(words).join("");
    if (isGone(child(child(element, "w:pPr"), "w:rPr"))) return;
    lines.push(line);
    line = "";
  };
  walk(parseTree(documentXml));
  return lines.filter((one) => one.trim() !== "");
}
