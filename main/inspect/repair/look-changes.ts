import type { ParagraphLook, RunLook, SectionSize } from "../../../shared/domain/inspect/edit.ts";
import type { ChildChanges } from "./properties-xml.ts";

type Attributes = Readonly<Record<string, string | null>>;

/** A wanted look of characters as children of `w:rPr`. */
export function runChanges({ font, size, bold, color }: RunLook): ChildChanges {
  return {
    ...(font === undefined ? {} : { rFonts: { eastAsia: font, eastAsiaTheme: null } }),
    ...(bold === undefined ? {} : { b: { val: "0" }, bCs: { val: "0" } }),
    ...(color === undefined ? {} : { color: { val: "auto", themeColor: null, themeShade: null, themeTint: null } }),
    ...(size === undefined ? {} : { sz: { val: String(size) }, szCs: { val: String(size) } }),
  };
}

/** A wanted look of a paragraph as children of `w:pPr`. LibreOffice reads indents in twips only, Word those in characters first. */
export function paragraphChanges(look: ParagraphLook): ChildChanges {
  const indent: Attributes = {
    ...(look.firstLine === undefined
      ? {}
      : {
          firstLineChars: String(look.firstLineChars ?? 0),
          firstLine: String(look.firstLine),
          hanging: null,
          hangingChars: null,
        }),
    ...(look.left === undefined ? {} : { left: String(look.left), leftChars: "0", start: null, startChars: null }),
    ...(look.right === undefined ? {} : { right: String(look.right), rightChars: "0", end: null, endChars: null }),
  };
  const spacing: Attributes = {
    ...(look.before === undefined ? {} : { before: String(look.before), beforeLines: "0", beforeAutospacing: "0" }),
    ...(look.after === undefined ? {} : { after: String(look.after), afterLines: "0", afterAutospacing: "0" }),
    ...(look.line === undefined ? {} : { line: String(look.line), lineRule: look.lineRule ?? "exact" }),
  };
  return {
    ...(look.keepNext ? { keepNext: {} } : {}),
    ...(look.pageBreakBefore ? { pageBreakBefore: {} } : {}),
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...(Object.keys(indent).length > 0 ? { ind: indent } : {}),
    ...(look.alignment === undefined ? {} : { jc: { val: look.alignment } }),
  };
}

/** A wanted page as children of `w:sectPr`. */
export function sectionChanges(size: SectionSize): ChildChanges {
  const only = (...names: readonly (keyof SectionSize)[]): Attributes =>
    Object.fromEntries(
      names.flatMap((name) => (size[name] === undefined ? [] : [[name, String(size[name])] as const])),
    );
  const paper = {
    ...(size.width === undefined ? {} : { w: String(size.width) }),
    ...(size.height === undefined ? {} : { h: String(size.height) }),
  };
  const margins = only("top", "right", "bottom", "left", "footer");
  return {
    ...(Object.keys(paper).length > 0 ? { pgSz: paper } : {}),
    ...(Object.keys(margins).length > 0
      ? { pgMar: { ...margins, ...(size.left === undefined ? {} : { gutter: "0" }) } }
      : {}),
    ...(size.linePitch === undefined ? {} : { docGrid: { type: "lines", linePitch: String(size.linePitch) } }),
  };
}
