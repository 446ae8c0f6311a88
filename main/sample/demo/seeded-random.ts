/** Chance that can be repeated: the same three numbers always give the same answers in the same order. */
export interface SeededRandom {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** True `permille` times in a thousand. */
  readonly chance: (permille: number) => boolean;
  /** One of several; throws a RangeError when there is none. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** As `pick`, where a value comes the oftener the larger its share is. */
  readonly pickByShare: <Value extends { readonly share: number }>(values: readonly Value[]) => Value;
}

/**
 * A stream of chance for one purpose: `seed` is what the user chose (up to 2^53), `year` and `stream` keep the streams of
 * different years and items apart, so that an item is the same however many others are made with it.
 */
export function seededRandom(seed: number, year: number, stream: number): SeededRandom {
  const next = smallFastCounter(seed >>> 0, Math.floor(seed / 2 ** 32), year, stream);
  // Slightly uneven for large ranges, which is of no account for made-up data.
  const whole = (least: number, most: number) => least + (next() % (most - least + 1));
  const pick = <Value>(values: readonly Value[]): Value => {
    const [value] = values.slice(whole(0, values.length - 1));
    if (value === undefined) throw new RangeError("nothing to pick from");
    return value;
  };
  const pickByShare = <Value extends { readonly share: number }>(values: readonly Value[]): Value => {
    const place = whole(0, values.reduce((sum, { share }) => sum + share, 0) - 1);
    return valueAt(values, place);
  };
  return { whole, chance: (permille) => whole(1, 1000) <= permille, pick, pickByShare };
}

/** The value at a place (from 0) of the row in which each value stands as often as its share. */
function valueAt<Value extends { readonly share: number }>(values: readonly Value[], place: number): Value {
  let before = 0;
  for (const value of values) {
    before += value.share;
    if (place < before) return value;
  }
  throw new RangeError("nothing to pick from");
}

/**
 * sfc32, the "small fast counter" of the PractRand test suite (C. Doty-Humphrey): 128 bits of state, 32 bits an answer,
 * whole-number steps only, so that every machine gives the same. The first fifteen answers mix the state and are dropped.
 */
function smallFastCounter(first: number, second: number, third: number, fourth: number): () => number {
  let [a, b, c, counter] = [first | 0, second | 0, third | 0, fourth | 0];
  const next = () => {
    const answer = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + answer) | 0;
    return answer >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}
