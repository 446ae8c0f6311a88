import { Node } from "@tiptap/core";
import { carried, idAttribute, inside } from "./attributes.ts";

/** The report: title, cut-off line, chapters, signature, annexes. */
export const Report = Node.create({
  name: "doc",
  topNode: true,
  content: "reportTitle cutOffLine chapter* signature annex*",
  addAttributes: () => ({ front: inside(null), remarks: inside([]) }),
});

function line(name: string, tag: "h2" | "h3" | "p") {
  return Node.create({
    name,
    content: "text*",
    marks: "",
    defining: true,
    parseHTML: () => [{ tag: `${tag}.desk-${name}`, priority: 60 }],
    renderHTML: () => [tag, { class: `desk-${name}` }, 0],
  });
}

export const ReportTitle = line("reportTitle", "h2");
export const CutOffLine = line("cutOffLine", "p");
export const ChapterTitle = line("chapterTitle", "h3");
export const AnnexTitle = line("annexTitle", "h3");

/** 一、: numbered by the style sheet; one without a title is text between the numbered ones. */
export const Chapter = Node.create({
  name: "chapter",
  content: "chapterTitle block*",
  isolating: true,
  addAttributes: () => ({ id: idAttribute }),
  parseHTML: () => [{ tag: "section.desk-chapter" }],
  renderHTML: ({ HTMLAttributes }) => ["section", { ...HTMLAttributes, class: "desk-chapter" }, 0],
});

/** 署名 and 成文日期. */
export const Signature = Node.create({
  name: "signature",
  atom: true,
  selectable: true,
  addAttributes: () => ({ signature: carried("signature", null) }),
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: "desk-signature" }],
});

/** 附件N; a live one shows below its title what the data gives. */
export const Annex = Node.create({
  name: "annex",
  content: "annexTitle block*",
  isolating: true,
  addAttributes: () => ({
    id: idAttribute,
    orientation: inside("portrait"),
    live: inside(null),
  }),
  renderHTML: ({ HTMLAttributes }) => ["section", { ...HTMLAttributes, class: "desk-annex" }, 0],
});
