/** How Word marks what it keeps: who and when. */
const marked = (id: number, author = "张主任") => `w:id="${id}" w:author="${author}" w:date="2021-12-01T09:30:00Z"`;

/** The whole paragraph with these words. */
export function paragraphWith(xml: string, words: string): string {
  const at = xml.indexOf(words);
  const from = xml.lastIndexOf("<w:p>", at);
  const to = xml.indexOf("</w:p>", at) + "</w:p>".length;
  if (at < 0 || from < 0) throw new Error(`no paragraph says ${words}`);
  return xml.slice(from, to);
}

/** Runs as Word keeps them when they are deleted. */
function asDeleted(runs: string, id: number, element: "w:del" | "w:moveFrom"): string {
  const kept = element === "w:del" ? runs.replaceAll(/<(\/?)w:t(?=[ >])/gu, "<$1w:delText") : runs;
  return `<${element} ${marked(id)}>${kept}</${element}>`;
}

/** A word replaced inside of its run, both kept as changes. */
export function wordReplaced(xml: string, before: string, after: string, id = 9001): string {
  const at = xml.indexOf(before);
  const from = Math.max(xml.lastIndexOf("<w:r>", at), xml.lastIndexOf("<w:r ", at));
  const to = xml.indexOf("</w:r>", at) + "</w:r>".length;
  const run = xml.slice(from, to);
  const opening = /^<w:r[^>]*>(?:<w:rPr>.*?<\/w:rPr>)?/u.exec(run)?.[0] ?? "<w:r>";
  const text = /<w:t[^>]*>(.*)<\/w:t>/u.exec(run)?.[1] ?? "";
  const [left = "", right = ""] = text.split(before);
  const piece = (words: string) => (words === "" ? "" : `${opening}<w:t xml:space="preserve">${words}</w:t></w:r>`);
  const come = after === "" ? "" : `<w:ins ${marked(id + 1)}>${piece(after)}</w:ins>`;
  return xml.slice(0, from) + piece(left) + asDeleted(piece(before), id, "w:del") + come + piece(right) + xml.slice(to);
}

/** A stretch that went or came by moving. */
function range(kind: "From" | "To", at: number, content: string): string {
  const begin = `<w:move${kind}RangeStart w:id="${at}" w:name="move1" w:author="张主任" w:date="2021-12-01T09:30:00Z"/>`;
  return `${begin}${content}<w:move${kind}RangeEnd w:id="${at}"/>`;
}

/** A paragraph cut and pasted behind another, as Word tracks it. */
export function paragraphMoved(xml: string, moved: string, behind: string, id = 9100): string {
  const paragraph = paragraphWith(xml, moved);
  const target = paragraphWith(xml, behind);
  const [, properties = "", runs = ""] = /^<w:p>(<w:pPr>.*?<\/w:pPr>)?(.*)<\/w:p>$/su.exec(paragraph) ?? [];
  const withMark = (element: string) =>
    properties.replace("</w:pPr>", `<w:rPr><${element} ${marked(id)}/></w:rPr></w:pPr>`);
  const from = range("From", id + 1, `<w:p>${withMark("w:moveFrom")}${asDeleted(runs, id + 2, "w:moveFrom")}</w:p>`);
  const copied = runs.replaceAll(/<w:bookmark(?:Start|End)[^>]*>/gu, "");
  const to = range("To", id + 3, `<w:p>${withMark("w:moveTo")}<w:moveTo ${marked(id + 4)}>${copied}</w:moveTo></w:p>`);
  return xml.replace(paragraph, () => from).replace(target, () => target + to);
}

/** A paragraph deleted whole, kept as a change. */
export function paragraphDeleted(xml: string, words: string, id = 9200): string {
  const paragraph = paragraphWith(xml, words);
  const [, properties = "<w:pPr></w:pPr>", runs = ""] =
    /^<w:p>(<w:pPr>.*?<\/w:pPr>)?(.*)<\/w:p>$/su.exec(paragraph) ?? [];
  const gone = properties.replace("</w:pPr>", `<w:rPr><w:del ${marked(id)}/></w:rPr></w:pPr>`);
  return xml.replace(paragraph, () => `<w:p>${gone}${asDeleted(runs, id + 1, "w:del")}</w:p>`);
}

/** A new paragraph behind another, kept as a change. */
export function paragraphInserted(xml: string, behind: string, words: string, id = 9300): string {
  const target = paragraphWith(xml, behind);
  const style = /<w:pStyle w:val="[^"]*"\/>/u.exec(target)?.[0] ?? "";
  const properties = `<w:pPr>${style}<w:rPr><w:ins ${marked(id)}/></w:rPr></w:pPr>`;
  const fresh = `<w:p>${properties}<w:ins ${marked(id + 1)}><w:r><w:t>${words}</w:t></w:r></w:ins></w:p>`;
  return xml.replace(target, () => target + fresh);
}

/** Marks words as commented; the comment itself stands in a part of its own. */
export function commentedAt(xml: string, words: string, id = 0): string {
  const paragraph = paragraphWith(xml, words);
  const begin = `<w:commentRangeStart w:id="${id}"/>`;
  const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  const opened = paragraph.includes("</w:pPr>")
    ? paragraph.replace("</w:pPr>", `</w:pPr>${begin}`)
    : paragraph.replace("<w:p>", `<w:p>${begin}`);
  return xml.replace(paragraph, () => opened.replace(/<\/w:p>$/u, `${end}</w:p>`));
}

/** The part of the comments, with one of them. */
export const commentsXml = (text: string, id = 0): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  `<w:comment w:id="${id}" w:author="张主任" w:date="2021-12-01T09:30:00Z" w:initials="张"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`;
