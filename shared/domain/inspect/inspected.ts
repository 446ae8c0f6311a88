import type { Edit } from "./edit.ts";
import type { FindingLevel } from "./finding.ts";
import { outlineOf } from "./outline.ts";
import type { Outlined, Role } from "./outlined.ts";
import { estimatePages, type Pages } from "./pages.ts";
import { allParagraphs } from "./all-paragraphs.ts";
import type { Profile } from "./profile.ts";
import type { ReadDocument, ReadParagraph, ReadRow, ReadSection, ReadTable } from "./read-document.ts";

/** What every rule looks at: the document, what is expected of it, and what its paragraphs are for. */
export interface Inspected {
  readonly document: ReadDocument;
  readonly profile: Profile;
  readonly outline: readonly Outlined[];
  readonly pages: Pages;
  readonly tables: readonly ReadTable[];
  /** Every paragraph with words: see `allParagraphs`. */
  readonly paragraphs: readonly ReadParagraph[];
}

/** Where something was found; the rule names as little as tells the place. */
export interface Spot {
  readonly paragraph?: ReadParagraph;
  /** Characters of the paragraph, if not all of it. */
  readonly from?: number;
  readonly to?: number;
  readonly table?: ReadTable;
  readonly row?: ReadRow;
  readonly section?: ReadSection;
}

/** What a rule found. Spots of one look are told together. */
export interface Found {
  readonly spots: readonly Spot[];
  readonly expected: string;
  readonly found: string;
  /** Where this find weighs less or more than its rule. */
  readonly level?: FindingLevel;
  /** What mends it, where that is safe. */
  readonly edits?: readonly Edit[];
}

export interface Rule {
  /** Never changes and is never given to another rule. */
  readonly number: string;
  readonly level: FindingLevel;
  /** What it is about, as a heading. */
  readonly label: string;
  /** Where it comes from. */
  readonly basis: string;
  readonly find: (inspected: Inspected) => readonly Found[];
}

export function inspected(document: ReadDocument, profile: Profile): Inspected {
  return {
    document,
    profile,
    outline: outlineOf(document),
    pages: estimatePages(document),
    tables: document.blocks.filter((block) => block.kind === "table"),
    paragraphs: allParagraphs(document),
  };
}

/** Index of the section in which the document proper begins; cover and contents may come before it. */
export function firstSection({ outline }: Inspected): number {
  const first = outline.find(({ role }) => role !== "blank" && role !== "setApart" && role !== "contents");
  return first?.paragraph.section ?? 0;
}

export function withRole({ outline }: Inspected, ...roles: readonly Role[]): readonly Outlined[] {
  return outline.filter(({ role }) => roles.includes(role));
}

/** A find, and the look it is told with. */
interface Single {
  readonly spot: Spot;
  readonly expected: string;
  readonly found: string;
  readonly level?: FindingLevel;
  readonly edits?: readonly Edit[];
}

/** Finds that read the same become one with several places: a text in the wrong face is one fault, not two hundred. */
export function together(finds: readonly Single[]): readonly Found[] {
  const groups = new Map<string, Single[]>();
  for (const find of finds) {
    const key = `${find.expected}\n${find.found}\n${find.level ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [find]);
    else group.push(find);
  }
  return [...groups.values()].map(merged);
}

function merged(group: readonly Single[]): Found {
  const [first] = group;
  const { expected = "", found = "", level } = first ?? {};
  const edits = group.flatMap((find) => find.edits ?? []);
  const whole = group.every((find) => find.edits !== undefined);
  return {
    spots: group.map(({ spot }) => spot),
    expected,
    found,
    ...(level === undefined ? {} : { level }),
    ...(whole && edits.length > 0 ? { edits } : {}),
  };
}
