import type { SeededRandom } from "./seeded-random.ts";

/** What stands for each name in braces. */
export type Fillings = Readonly<Record<string, string>>;

/** The text with every {name} filled in; throws a RangeError for a name that nothing stands for. */
export function compose(text: string, fillings: Fillings): string {
  return text.replaceAll(/\{(\w+)\}/g, (_place, name: string) => {
    const filling = fillings[name];
    if (filling === undefined) throw new RangeError(`nothing to fill in for {${name}}`);
    return filling;
  });
}

/** One of several texts, filled in. */
export function composeOne(random: SeededRandom, texts: readonly string[], fillings: Fillings): string {
  return compose(random.pick(texts), fillings);
}
