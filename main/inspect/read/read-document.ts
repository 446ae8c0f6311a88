import type { ReadDocument, ReadParagraph } from "../../../shared/domain/inspect/read-document.ts";
import { DamagedPart } from "../faults.ts";
import type { WordPackage } from "../package/open-package.ts";
import type { Relationship } from "../package/relationships.ts";
import { childrenNamed, switchOf, type XmlElement } from "../xml/element.ts";
import { parseTree, parseXml } from "../xml/parse-xml.ts";
import { NumberCounter, readNumbering } from "./numbering.ts";
import { BodyReader } from "./read-body.ts";
import { readParagraph } from "./read-paragraph.ts";
import { withFurniture } from "./read-section.ts";
import { paragraphsIn } from "./read-table.ts";
import type { PartReading, SharedReading, Watcher } from "./reading.ts";
import { readStyles } from "./styles.ts";
import { themeFonts } from "./theme-fonts.ts";

/** Between two slices of a long part: a moment for other work, or to stop by throwing. */
export type Pause = (fraction: number) => Promise<void>;

/**
 * Reads a whole Word document; a watcher is shown the elements behind it. Throws DamagedPart, TooMuchInside, and what
 * `pause` throws.
 */
export async function readDocument(
  file: WordPackage,
  pause: Pause,
  watcher: Watcher | null = null,
): Promise<ReadDocument> {
  const related = await file.relationships(file.main);
  const treeOf = (type: string) => relatedTree(file, related, type);
  const shared = await startReading(treeOf, watcher);
  const settings = await treeOf("settings");
  const body = await readMain(file, shared, pause);
  const furniture = await readFurniture(file, shared, related);
  const notes = [
    ...(await readNotes(file, shared, related, "footnotes")),
    ...(await readNotes(file, shared, related, "endnotes")),
  ];
  return {
    blocks: body.blocks,
    sections: withFurniture(body.sections, (id) => furniture.get(id) ?? null),
    asides: [...notes, ...shared.tally.textBoxes],
    evenAndOdd: switchOf(settings ?? undefined, "w:evenAndOddHeaders") ?? false,
    changes: shared.tally.changes,
    styles: shared.styles.all(),
    comments: childrenNamed((await treeOf("comments")) ?? undefined, "w:comment").length,
  };
}

type TreeOf = (type: string) => Promise<XmlElement | null>;

async function relatedTree(
  file: WordPackage,
  related: readonly Relationship[],
  type: string,
): Promise<XmlElement | null> {
  const found = related.find((relationship) => relationship.type === type);
  return found === undefined ? null : file.tree(found.target);
}

async function startReading(treeOf: TreeOf, watcher: Watcher | null): Promise<SharedReading> {
  const theme = themeFonts(await treeOf("theme"));
  const numbering = readNumbering(await treeOf("numbering"));
  return {
    theme,
    numbering,
    styles: readStyles(await treeOf("styles"), theme, numbering),
    counter: new NumberCounter(numbering),
    formats: new Map(),
    runLooks: new Map(),
    readParagraph,
    watcher,
    tally: { paragraphs: 0, changes: 0, textBoxes: [] },
  };
}

async function readMain(file: WordPackage, shared: SharedReading, pause: Pause): Promise<BodyReader> {
  const text = (await file.text(file.main)) ?? "";
  const reader = new BodyReader({ ...shared, part: file.main, text, openFields: [] });
  const slices = parseXml(text, reader);
  const expected = Math.max(1, text.length / (1 << 18));
  for (let slice = 1; slices.next().done !== true; slice += 1) await pause(Math.min(1, slice / expected));
  if (!reader.hasBody) throw new DamagedPart();
  if (reader.sections.length === 0) reader.element(emptySection);
  return reader;
}

/** A document that says nothing of its pages. */
const emptySection: XmlElement = {
  name: "w:sectPr",
  attributes: {},
  children: [],
  start: -1,
  contentStart: -1,
  contentEnd: -1,
  end: -1,
};

/** Headers and footers by relationship id; text boxes in them count as theirs. */
async function readFurniture(
  file: WordPackage,
  shared: SharedReading,
  related: readonly Relationship[],
): Promise<ReadonlyMap<string, readonly ReadParagraph[]>> {
  const found = new Map<string, readonly ReadParagraph[]>();
  for (const { id, type, target } of related) {
    if (type !== "header" && type !== "footer") continue;
    const boxesBefore = shared.tally.textBoxes.length;
    const paragraphs = await readAside(file, shared, target, (root) => [root], type);
    found.set(id, [...paragraphs, ...shared.tally.textBoxes.splice(boxesBefore)]);
  }
  return found;
}

/** The notes themselves; separators are drawn lines. */
function readNotes(
  file: WordPackage,
  shared: SharedReading,
  related: readonly Relationship[],
  type: "footnotes" | "endnotes",
) {
  const target = related.find((relationship) => relationship.type === type)?.target ?? "";
  const notes = (root: XmlElement) =>
    childrenNamed(root, type === "footnotes" ? "w:footnote" : "w:endnote").filter(
      ({ attributes }) => attributes["w:type"] === undefined || attributes["w:type"] === "normal",
    );
  return readAside(file, shared, target, notes, "footnote");
}

async function readAside(
  file: WordPackage,
  shared: SharedReading,
  path: string,
  rootsOf: (root: XmlElement) => readonly XmlElement[],
  region: ReadParagraph["region"],
): Promise<readonly ReadParagraph[]> {
  const text = await file.text(path);
  if (text === null) return [];
  const reading: PartReading = { ...shared, part: path, text, openFields: [] };
  return rootsOf(parseTree(text)).flatMap((root) => paragraphsIn(reading, root, { region, section: 0 }));
}
