/** One paragraph. `properties` are further children of `w:pPr` in the schema's order; `content` is runs. */
export function paragraphXml(styleId: string, content: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${properties}</w:pPr>${content}</w:p>`;
}
