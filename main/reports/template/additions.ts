/** What a package gets besides its own: parts, and what leads to them. */
export interface Additions {
  /** Text parts, new or changed, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** New parts that are no text, by path. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** From the main part. */
  readonly relationships: readonly NewRelationship[];
  /** Content types of parts, by path. */
  readonly types: ReadonlyMap<string, string>;
  /** Content types of file endings. */
  readonly endings: ReadonlyMap<string, string>;
}

export interface NewRelationship {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** Path inside the package. */
  readonly target: string;
}

export const noAdditions: Additions = {
  texts: new Map(),
  bytes: new Map(),
  relationships: [],
  types: new Map(),
  endings: new Map(),
};

/** Several additions as one; of texts of one path the last counts. */
export function together(additions: readonly Additions[]): Additions {
  return {
    texts: new Map(additions.flatMap(({ texts }) => [...texts])),
    bytes: new Map(additions.flatMap(({ bytes }) => [...bytes])),
    relationships: additions.flatMap(({ relationships }) => relationships),
    types: new Map(additions.flatMap(({ types }) => [...types])),
    endings: new Map(additions.flatMap(({ endings }) => [...endings])),
  };
}
