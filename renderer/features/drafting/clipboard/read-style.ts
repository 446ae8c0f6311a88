const carriedStyle = "data-written-style";

/**
 * HTML whose styles are mere data: as styles they would be refused by the policy of the window, each with a message, even in a
 * document that nobody sees.
 */
export function withStylesAsData(html: string): string {
  return html
    .replaceAll(/<style\b.*?<\/style>/gis, "")
    .replaceAll(/<[a-z][^<>]*>/gi, (tag) => tag.replaceAll(/(\s)style(?=\s*=)/gi, `$1${carriedStyle}`));
}

/**
 * The style that an element carries in its own attribute, as Word and WPS write it: properties that browsers do not know
 * (mso-list) are read too. See `withStylesAsData`.
 */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const written = element.getAttribute(carriedStyle) ?? "";
  const found = new Map<string, string>();
  for (const part of written.split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

const neverShown = new Set(["STYLE", "SCRIPT", "META", "LINK", "TITLE", "HEAD", "XML", "NOSCRIPT", "TEMPLATE"]);

/** What a reader does not see, and the numbers that Word writes before the points of a list. */
export function isHidden(element: Element): boolean {
  if (neverShown.has(element.tagName)) return true;
  const style = styleOf(element);
  return style.get("display") === "none" || style.get("mso-hide") === "all" || style.get("mso-list") === "ignore";
}
