import { cleanText } from "./text.ts";

const chinese = "\\p{Script=Han}《》“”‘’（）【】〔〕、。，；：？！…—";
/**
 * Most texts hold nothing to correct, and a report of 10,000 items holds 100,000 texts: one look sends only the others to
 * the costlier rules. A comma or point between digits (1,004.5) is right as it is.
 */
const suspicious = /[;:?!()"\s\u0000-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]|[,.](?!\d)|(?<!\d)[,.]|》、《|”、“/;

const fullWidth: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };
const besideChinese = new RegExp(`(?<=[${chinese}][,;:?!]*)[,;:?!]|[,;:?!](?=[,;:?!]*[${chinese}])`, "gu");
const bracketed = new RegExp(`\\(([^()]*[${chinese}][^()]*)\\)`, "gu");
const bracketBehindChinese = new RegExp(`(?<=[${chinese}])\\(([^()]*)\\)`, "gu");
const quoted = new RegExp(`"([^"]*[${chinese}][^"]*)"`, "gu");
const stop = new RegExp(`(?<=[\\p{Script=Han}）”》])\\.(?=$|[${chinese}])`, "gu");
const lineBreak = /([。；，：、？！])?\s*\n\s*/g;
const spaceBesideChinese = new RegExp(`(?<=[${chinese}])[ \\t\\u3000]+|[ \\t\\u3000]+(?=[${chinese}])`, "gu");

/**
 * A typed text as a report prints it: full-width punctuation beside Chinese characters, no 、 between 《》《》 and “”“”
 * (GB/T 15834-2011), no blanks between Chinese characters, no line feeds, nothing that a Word file cannot hold.
 * Words and figures stay as they are.
 */
export function officialText(text: string): string {
  if (!suspicious.test(text)) return text;
  return cleanText(text)
    .trim()
    .replaceAll(lineBreak, (_, mark: string | undefined) => mark ?? "；")
    .replaceAll(spaceBesideChinese, "")
    .replaceAll(quoted, "“$1”")
    .replaceAll(bracketed, "（$1）")
    .replaceAll(bracketBehindChinese, "（$1）")
    .replaceAll(besideChinese, (mark) => fullWidth[mark] ?? mark)
    .replaceAll(stop, "。")
    .replaceAll("》、《", "》《")
    .replaceAll("”、“", "”“");
}

/** The text as one or more whole sentences: ends with a full stop, question or exclamation mark. */
export function asSentence(text: string): string {
  const official = officialText(text);
  if (/[。？！…](?:[”』」）])?$/.test(official)) return official;
  return `${official.replace(/[，；、：.,;]+$/, "")}。`;
}

/** The text as a clause inside a sentence: without its closing mark. */
export function asClause(text: string): string {
  return officialText(text).replace(/[。；，、：.,;]+$/, "");
}

/** A document's title in 《》; one that already stands in them is left alone. */
export function asDocumentTitle(title: string): string {
  const official = officialText(title);
  return official.startsWith("《") ? official : `《${official.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}
