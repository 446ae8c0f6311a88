/** The usual prefixes of the namespaces that are read, in the transitional and the strict edition of the standard. */
const usualPrefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
};

type Prefixes = ReadonlyMap<string, string>;

/** Gives names their usual prefixes by the declarations in force; declarations hold until their element closes. */
export class NameScope {
  #prefixes: Prefixes = new Map();
  readonly #outer: (Prefixes | null)[] = [];
  /** Names already looked up under the declarations in force. */
  #known = new Map<string, string>();

  /** Enters an element with these attributes. */
  enter(attributes: Readonly<Record<string, string>>): void {
    let inner: Map<string, string> | null = null;
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      inner ??= new Map(this.#prefixes);
      declare(inner, name, attributes[name] ?? "");
    }
    this.#outer.push(inner === null ? null : this.#prefixes);
    if (inner !== null) this.#switchTo(inner);
  }

  leave(): void {
    const outer = this.#outer.pop();
    if (outer) this.#switchTo(outer);
  }

  /** The usual name of an element. */
  element(name: string): string {
    let usual = this.#known.get(name);
    if (usual === undefined) this.#known.set(name, (usual = this.#look(name, "")));
    return usual;
  }

  /** Attributes under their usual names: the very same object where nothing changes. */
  attributes(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    let renamed: Record<string, string> | null = null;
    for (const name in written) {
      if (!name.includes(":") || this.element(name) === name) continue;
      renamed ??= { ...written };
      delete renamed[name];
      renamed[this.element(name)] = written[name] ?? "";
    }
    return renamed ?? written;
  }

  #switchTo(prefixes: Prefixes): void {
    this.#prefixes = prefixes;
    this.#known = new Map();
  }

  #look(name: string, none: string): string {
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? none : name.slice(0, colon);
    const usual = this.#prefixes.get(prefix) ?? prefix;
    return usual === "" ? name : `${usual}:${name.slice(colon + 1)}`;
  }
}

/** A prefix that the file gives to a namespace of its own is marked, so that it is not taken for the usual one. */
function declare(prefixes: Map<string, string>, attribute: string, uri: string): void {
  const prefix = attribute === "xmlns" ? "" : attribute.slice("xmlns:".length);
  const usual = usualPrefixes[uri];
  const taken = Object.values(usualPrefixes).includes(prefix);
  prefixes.set(prefix, usual ?? (taken ? `${prefix}-other` : prefix));
}
