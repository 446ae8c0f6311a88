import { childrenNamed, elementsOf, ownText } from "../../inspect/xml/element.ts";
import { openPackage, type WordPackage } from "../../inspect/package/open-package.ts";
import { markProperty } from "../../reports/word/shell.ts";
import { readFileMark, type FileMark } from "../export/exported-text.ts";
import type { MarkedText } from "./marked-text.ts";
import { readComments, type FileComment } from "./read-comments.ts";
import { readMarkedText, styleNames } from "./read-marked-text.ts";

/** A Word file with all that the way back looks at. */
export interface OpenedReturned {
  readonly text: MarkedText;
  readonly comments: readonly FileComment[];
  /** Which report it says it is; null where it says nothing. */
  readonly mark: FileMark | null;
}

/** Opens the bytes of a .docx; throws as `openPackage` does. */
export async function openReturned(bytes: Buffer, name: string): Promise<OpenedReturned> {
  const file = await openPackage(bytes, name);
  const related = await file.relationships(file.main);
  const partOf = (type: string) => related.find((one) => one.type === type)?.target ?? null;
  const styles = partOf("styles");
  const comments = partOf("comments");
  return {
    text: readMarkedText(
      (await file.text(file.main)) ?? "",
      styleNames(styles === null ? null : await file.text(styles)),
    ),
    comments: comments === null ? [] : readComments(await file.tree(comments)),
    mark: await markOfFile(file),
  };
}

async function markOfFile(file: WordPackage): Promise<FileMark | null> {
  const properties = await file.tree("docProps/custom.xml");
  const own = childrenNamed(properties ?? undefined, "property").find(
    ({ attributes }) => attributes["name"] === markProperty,
  );
  return readFileMark(elementsOf(own).map(ownText).join(""));
}
