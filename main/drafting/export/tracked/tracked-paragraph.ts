import { editScript } from "../../../../shared/domain/draft/edit-script.ts";
import { xmlText } from "../../../reports/word/xml-text.ts";
import type { ChangeKind, ChangeMarks } from "./change-marks.ts";
import { drawingMark, type Paragraph, type Token } from "./paragraph-tokens.ts";

/** A paragraph of the new text with what was deleted from the old one and what came kept as changes. */
export function changedParagraph(before: Paragraph, after: Paragraph, marks: ChangeMarks): string {
  // What has no words belongs to the new text alone; of the old one a drawing is not written again.
  const old = before.tokens.filter(({ text }) => text !== "" && text !== drawingMark);
  const [worded, silent] = [after.tokens.filter(({ text }) => text !== ""), silentBefore(after.tokens)];
  const pieces: Piece[] = [];
  let [x, y] = [0, 0];
  for (const { kind } of editScript(old.map(textOf), worded.map(textOf))) {
    if (kind === "deleted") pieces.push(...piece("del", old[x++]));
    else {
      pieces.push(...(silent[y] ?? []).map((token): Piece => ({ kind: null, token })));
      pieces.push(...piece(kind === "inserted" ? "ins" : null, worded[y++]));
      if (kind === "same") x += 1;
    }
  }
  pieces.push(...(silent[y] ?? []).map((token): Piece => ({ kind: null, token })));
  return paragraphXml(after.properties, contentXml(pieces, marks));
}

const textOf = ({ text }: Token) => text;

interface Piece {
  readonly kind: ChangeKind | null;
  readonly token: Token;
}

const piece = (kind: ChangeKind | null, token: Token | undefined): Piece[] =>
  token === undefined ? [] : [{ kind, token }];

/** Bookmarks and marks of footnotes by the word before which they stand. */
function silentBefore(tokens: readonly Token[]): readonly Token[][] {
  const silent: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === "") silent.at(-1)?.push(token);
    else silent.push([]);
  }
  return silent;
}

/** A paragraph that has come or gone whole, its mark with it: else an empty line would stay behind. */
export function wholeParagraph(kind: ChangeKind, { properties, tokens }: Paragraph, marks: ChangeMarks): string {
  const own = kind === "del" ? properties.replace(/<w:numPr>.*?<\/w:numPr>/u, "") : properties;
  const pieces = tokens
    .filter(({ text }) => kind === "ins" || (text !== "" && text !== drawingMark))
    .map((token): Piece => ({ kind: token.text === "" ? null : kind, token }));
  return paragraphXml(`${own}<w:rPr>${marks.empty(kind)}</w:rPr>`, contentXml(pieces, marks));
}

/** Nothing but a paragraph that both came and went: it keeps two tables apart until the changes are decided on. */
export function parting(marks: ChangeMarks): string {
  return `<w:p><w:pPr><w:rPr>${marks.empty("ins")}${marks.empty("del")}</w:rPr></w:pPr></w:p>`;
}

function paragraphXml(properties: string, content: string): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** Neighbours of one kind stand in one mark, words of the same looks in one run. */
function contentXml(pieces: readonly Piece[], marks: ChangeMarks): string {
  let xml = "";
  for (let at = 0; at < pieces.length;) {
    const kind = pieces[at]?.kind ?? null;
    const end = endOf(pieces, at, (one) => one.kind === kind);
    const runs = runsXml(
      pieces.slice(at, end).map(({ token }) => token),
      kind === "del",
    );
    xml += kind === null ? runs : marks.around(kind, runs);
    at = end;
  }
  return xml;
}

function runsXml(tokens: readonly Token[], isDeleted: boolean): string {
  let xml = "";
  for (let at = 0; at < tokens.length;) {
    const looks = tokens[at]?.looks ?? null;
    const end = endOf(tokens, at, (one) => one.looks !== null && one.looks === looks);
    if (looks !== null) xml += runXml(tokens.slice(at, end).map(textOf).join(""), looks, isDeleted);
    else xml += isDeleted ? runXml(tokens[at]?.text ?? "", "", true) : (tokens[at]?.xml ?? "");
    at = Math.max(end, at + 1);
  }
  return xml;
}

function endOf<Value>(values: readonly Value[], from: number, belongs: (value: Value) => boolean): number {
  let end = from;
  for (let value = values[end]; value !== undefined && belongs(value); value = values[end]) end += 1;
  return end;
}

function runXml(text: string, looks: string, isDeleted: boolean): string {
  const name = isDeleted ? "w:delText" : "w:t";
  const content = text
    .split(/([\t\n])/u)
    .map((part) => (part === "\t" ? "<w:tab/>" : part === "\n" ? "<w:br/>" : wordXml(name, part)))
    .join("");
  return `<w:r>${looks}${content}</w:r>`;
}

function wordXml(name: string, text: string): string {
  return text === "" ? "" : `<${name} xml:space="preserve">${xmlText(text)}</${name}>`;
}
