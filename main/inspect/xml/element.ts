/** An element of a part, with where it stands in the part's text, so that a repair can replace it and nothing else. */
export interface XmlElement {
  /** With the usual prefix of its namespace ("w:p"), whatever prefix the file itself uses. */
  readonly name: string;
  /** By name with the usual prefix; without one as written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, and the text of elements that hold words. */
  readonly children: readonly (XmlElement | string)[];
  /** Offset of its `<`. */
  readonly start: number;
  /** Offset behind the `>` of its start tag. */
  readonly contentStart: number;
  /** Offset of the `<` of its end tag; equals `contentStart` for `<w:b/>`. */
  readonly contentEnd: number;
  /** Offset behind its last character. */
  readonly end: number;
}

export type MaybeElement = XmlElement | undefined;

/** The first child of a name. */
export function child(element: MaybeElement, name: string): MaybeElement {
  for (const candidate of element?.children ?? []) {
    if (typeof candidate !== "string" && candidate.name === name) return candidate;
  }
  return undefined;
}

export function elementsOf(element: MaybeElement): readonly XmlElement[] {
  return (element?.children ?? []).filter((candidate) => typeof candidate !== "string");
}

export function childrenNamed(element: MaybeElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((candidate) => candidate.name === name);
}

/** `w:val` of a child, as most settings of WordprocessingML are written. */
export function valueOf(element: MaybeElement, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

/** The text directly inside an element. */
export function ownText(element: XmlElement): string {
  return element.children.filter((part) => typeof part === "string").join("");
}

/** The elements of a name inside an element, in order, however deep; not those inside one of them. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((inner) => (inner.name === name ? [inner] : descendants(inner, name)));
}

/** A switch such as `<w:b/>`: absent, on or off (ST_OnOff: 0, false and off mean off). */
export function switchOf(element: MaybeElement, name: string): boolean | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : isOn(found.attributes["w:val"]);
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value);
}

/**
 * A whole number of an attribute, in the attribute's unit; undefined when it is none. Word takes 240.5 as 240; strict files
 * write lengths with their unit, here brought to twips.
 */
export function numberOf(text: string | undefined): number | undefined {
  const found = /^\s*(-?\d{1,9}(?:\.\d{1,9})?)\s*(pt|mm|cm|in|pc|pi)?\s*$/.exec(text ?? "");
  if (found === null) return undefined;
  return Math.trunc(Number(found[1]) * (twipsIn[found[2] ?? ""] ?? 1));
}

const twipsIn: Readonly<Record<string, number>> = {
  pt: 20,
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pc: 240,
  pi: 240,
};
