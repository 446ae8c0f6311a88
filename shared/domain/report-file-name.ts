import { notInFileNames } from "./file-names.ts";

const longestTitle = 100;

/** A name for a file that holds a report, without ending: its title, without what no file may be called, shortened where it is very long. */
export function reportFileStem(title: string): string {
  const name = [...title.replaceAll(notInFileNames, "").trim()]
    .slice(0, longestTitle)
    .join("")
    .replace(/[. ]+$/, "");
  return name === "" ? "报告" : name;
}

/** A name for the Word file of a report. */
export function reportFileName(title: string): string {
  return `${reportFileStem(title)}.docx`;
}
