import { z } from "zod";
import {
  longestOwnChoice,
  longestOwnName,
  longestOwnUnit,
  mostOwnChoices,
  mostOwnColumns,
  ownColumnKinds,
  type OwnColumn,
} from "../../domain/own-column.ts";
import { isOwnField, type OwnField, type OwnValues } from "../../domain/own-field.ts";
import { isDecimal, type Decimal } from "../../domain/decimal.ts";
import { isCleanText } from "../../domain/text.ts";
import { id, isoDate, name, optionalText, revision, text } from "../fields.ts";
import { sentenceOf } from "../parse-input.ts";
import { question } from "../question.ts";

/** The field of an own column. */
export const ownFieldName = z.custom<OwnField>(
  (value) => typeof value === "string" && isOwnField(value) && value.length <= longestOwnName + 4 && isCleanText(value),
  "不是自定义列",
);

const worded = { error: sentenceOf };
const ownValues = z.record(ownFieldName, optionalText);

/** A schema of an item's fields that takes the values of own columns beside them. */
export function withOwnValues<Fields extends z.ZodRawShape>(fields: z.ZodObject<Fields, z.core.$strict>) {
  return z.looseObject({}).transform((typed, context): z.infer<typeof fields> & OwnValues => {
    const [own, others] = [true, false].map((wanted) =>
      Object.fromEntries(Object.entries(typed).filter(([field]) => isOwnField(field) === wanted)),
    );
    const [readOwn, read] = [ownValues.safeParse(own, worded), fields.safeParse(others, worded)];
    if (readOwn.success && read.success) return { ...read.data, ...readOwn.data };
    for (const { error } of [readOwn, read]) for (const issue of error?.issues ?? []) context.addIssue({ ...issue });
    return z.NEVER;
  });
}

const ownName = text(longestOwnName);
const ownChoice = text(longestOwnChoice);

export const ownColumnDraft = z.strictObject({
  name: ownName,
  kind: z.enum(ownColumnKinds),
  unit: text(longestOwnUnit).nullable(),
  choices: z.array(ownChoice).max(mostOwnChoices, `最多${mostOwnChoices}个选项`).readonly(),
  inAnnex: z.boolean(),
});

/** `formerly`: the choice that this one stands for from now on, so that the items follow; null for a new one. */
const choiceChange = z.strictObject({ name: ownChoice, formerly: ownChoice.nullable() });

const ownColumnChanges = ownColumnDraft
  .extend({ choices: z.array(choiceChange).max(mostOwnChoices, `最多${mostOwnChoices}个选项`).readonly() })
  .partial();

const decimalBound = z.custom<Decimal>((value) => typeof value === "string" && isDecimal(value), "应为数字").nullable();

/** What the cells of an own column must be; a bound that is null is open, a month or year counts as its last day. */
const ownCondition = z.union([
  z.strictObject({ column: ownFieldName, is: z.enum(["blank", "given"]) }),
  z.strictObject({ column: ownFieldName, contains: z.string().trim().min(1).max(200) }),
  z.strictObject({ column: ownFieldName, among: z.array(name.nullable()).min(1).max(1000) }),
  z.strictObject({ column: ownFieldName, kind: z.literal("number"), from: decimalBound, to: decimalBound }),
  z.strictObject({ column: ownFieldName, kind: z.literal("date"), from: isoDate.nullable(), to: isoDate.nullable() }),
]);
export type OwnCondition = z.infer<typeof ownCondition>;

/** At most one condition for each own column. */
export const ownConditions = z
  .array(ownCondition)
  .max(mostOwnColumns)
  .refine((asked) => new Set(asked.map(({ column }) => column)).size === asked.length, "同一列不能有两个条件");

/** A column with the number of items that hold a value in it. */
export interface OwnColumnInUse {
  readonly column: OwnColumn;
  readonly values: number;
}

/** A list whose own columns another one can take over. */
export interface OwnColumnModel {
  readonly worklistId: string;
  readonly title: string;
  readonly year: number;
  readonly names: readonly string[];
}

export const ownColumnQuestions = {
  "ownColumns:list": question<readonly OwnColumnInUse[]>()(z.strictObject({ worklistId: id })),
  /** The other lists of all years that have own columns, the newest year first. */
  "ownColumns:models": question<readonly OwnColumnModel[]>()(z.strictObject({ worklistId: id })),
  "ownColumns:create": question<OwnColumn>()(z.strictObject({ worklistId: id, column: ownColumnDraft })),
  /** A kind is changed only where every value fits the new one; a choice goes only where no item has it. */
  "ownColumns:update": question<OwnColumn>()(z.strictObject({ id, basedOn: revision, changes: ownColumnChanges })),
  /** The columns of a list in a new order: all of them, each once. */
  "ownColumns:reorder": question<readonly OwnColumn[]>()(
    z.strictObject({ worklistId: id, ids: z.array(id).min(1).max(mostOwnColumns) }),
  ),
  /** Deletes a column with its values; answers how many there were, and the step that undoing takes back. */
  "ownColumns:delete": question<{ readonly values: number; readonly stepId: string }>()(
    z.strictObject({ id, basedOn: revision }),
  ),
  /** 沿用其他清单的自定义列: sets up the columns of another list, of any year; those that the list has already stay. */
  "ownColumns:adopt": question<readonly OwnColumn[]>()(z.strictObject({ worklistId: id, from: id })),
};
