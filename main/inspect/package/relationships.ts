import { posix } from "node:path";
import { childrenNamed, type XmlElement } from "../xml/element.ts";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: "styles", "header" … the same in both editions of the standard. */
  readonly type: string;
  /** Path of the part inside the package. */
  readonly target: string;
}

/** The inner relationships that a `.rels` tree lists for a part. */
export function relationshipsIn(tree: XmlElement, owner: string): readonly Relationship[] {
  return childrenNamed(tree, "Relationship")
    .filter(({ attributes }) => attributes["TargetMode"] !== "External")
    .map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      target: partPath(owner, attributes["Target"] ?? ""),
    }));
}

/** A target that begins with `/` counts from the package's root. */
function partPath(owner: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join("/", posix.dirname(owner), target).slice(1);
}

export function relationshipsPath(part: string): string {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}
