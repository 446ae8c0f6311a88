/** Settings as one level of the document states them: only what it says itself. */
export interface StatedParagraph {
  readonly alignment?: string;
  readonly left?: number;
  readonly leftChars?: number;
  readonly right?: number;
  readonly rightChars?: number;
  readonly firstLine?: number;
  readonly firstLineChars?: number;
  readonly before?: number;
  readonly beforeLines?: number;
  readonly after?: number;
  readonly afterLines?: number;
  readonly line?: number;
  readonly lineRule?: string;
  readonly snapToGrid?: boolean;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly borderColors?: readonly string[];
  readonly shaded?: boolean;
  readonly outline?: number;
  readonly numberId?: string;
  readonly numberLevel?: number;
}

export interface StatedRun {
  readonly eastAsia?: string;
  readonly latin?: string;
  readonly hintEastAsia?: boolean;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly spacing?: number;
  readonly raised?: boolean;
  readonly hidden?: boolean;
}

/** Later levels win, setting by setting. */
export function over<Stated extends object>(lower: Stated, upper: Stated): Stated {
  return Object.keys(upper).length === 0 ? lower : { ...lower, ...upper };
}

/** Leaves out what is undefined, so that `over` keeps the lower level's value. */
export function stated<Stated extends object>(all: {
  readonly [Key in keyof Stated]: Stated[Key] | undefined;
}): Stated {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Stated;
}
