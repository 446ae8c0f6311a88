import type { WordPackage } from "../../inspect/package/open-package.ts";
import { noAdditions, type Additions } from "./additions.ts";
import { withChildren } from "./package-lists.ts";
import type { StylePlan } from "./style-plan.ts";

/** The styles part of an office's file; `isNew` where it has none and one comes into it. */
export interface OfficeStyles {
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
}

const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
const emptyStyles =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>`;

/** The styles of an office's own file; empty ones under a name of ours (`prefix`) where it has none. */
export async function officeStyles(file: WordPackage, prefix: string): Promise<OfficeStyles> {
  const path = (await file.relationships(file.main)).find((one) => one.type === "styles")?.target;
  const text = path === undefined ? null : await file.text(path);
  if (path === undefined || text === null) return { path: `word/${prefix}-styles.xml`, text: emptyStyles, isNew: true };
  return { path, text, isNew: false };
}

/** The styles part with those of our styles that are used. */
export function withAddedStyles({ path, text, isNew }: OfficeStyles, plan: StylePlan, prefix: string): Additions {
  const added = plan.added();
  if (added === "") return noAdditions;
  return {
    ...noAdditions,
    texts: new Map([[path, withChildren(text, [added])]]),
    ...(isNew
      ? {
          relationships: [{ id: `${prefix}Styles`, type: "styles", target: path }],
          types: new Map([[path, type]]),
        }
      : {}),
  };
}
