// What Windows does not allow in a file's name.
const forbidden = /[\\/:*?"<>|\u0000-\u001f]/g;

/** A name for the Word file of a report: its title, without what no file may be called, shortened where it is very long. */
export function reportFileName(title: string): string {
  const name = title
    .replaceAll(forbidden, "")
    .replace(/[. ]+$/, "")
    .trim()
    .slice(0, 100);
  return `${name === "" ? "报告" : name}.docx`;
}
