import type { ItemDraft, ProgressDraft } from "./item.ts";
import { ownValuesOf } from "./own-field.ts";
import type { Some } from "./item-rules.ts";
import { tidyName, tidyNames, tidyText } from "./tidy-text.ts";

/**
 * What a person typed, as it is kept: names without blanks around them, doubles among 合作方 and 责任单位 merged, blank text as
 * "not given". Fields that were not typed stay absent; a blank title stays "" for the rules to refuse.
 */
export function tidyItem<Typed extends Some<ItemDraft>>(typed: Typed): Typed {
  return {
    ...typed,
    ...tidied(typed, ["number", "field", "leadUnit"], tidyName),
    ...tidied(typed, ["content", "annualGoal", "problem", "nextStep", "remark"], tidyText),
    ...tidied(typed, ["parties", "responsibleUnits"], tidyNames),
    ...(typed.title === undefined ? {} : { title: typed.title.trim() }),
    ...Object.fromEntries(ownValuesOf(typed).map(([field, value]) => [field, tidyText(value)])),
  };
}

/** The same for a progress entry. */
export function tidyProgress<Typed extends Some<ProgressDraft>>(typed: Typed): Typed {
  return { ...typed, ...tidied(typed, ["text", "physicalProgress"], tidyText) };
}

/** Tidies those of the named fields that were typed. */
function tidied<Row extends object, Key extends keyof Row>(
  row: Row,
  keys: readonly Key[],
  tidy: (value: Exclude<Row[Key], undefined>) => Row[Key],
): Partial<Pick<Row, Key>> {
  const result: Partial<Pick<Row, Key>> = {};
  for (const key of keys) {
    const value = row[key];
    if (isGiven(value)) result[key] = tidy(value);
  }
  return result;
}

function isGiven<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}
