/** Called now and then by long work; throws when the work is no longer wanted. */
export type Checkpoint = () => void;

export const noCheckpoint: Checkpoint = () => {};

/** So many rows of a year take a few milliseconds. */
const rowsBetween = 500;

/** The values one by one, with a checkpoint after every few hundred of them. */
export function* withCheckpoints<Value>(values: Iterable<Value>, checkpoint: Checkpoint): Generator<Value> {
  let count = 0;
  for (const value of values) {
    if ((count += 1) % rowsBetween === 0) checkpoint();
    yield value;
  }
}
