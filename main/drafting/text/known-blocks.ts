import type { DraftBlock } from "../../../shared/domain/draft/draft-body.ts";

/** Pictures are longer; they are looked through each time rather than kept. */
const longestKept = 20_000;
const mostKept = 5000;

// Content that bears the same hash is the same, so what it stands for is worked out once: a report of a hundred pages is read anew
// at each rest of the typing. The oldest go first.
const known = new Map<string, DraftBlock>();

/** The block that `content` with this hash stands for, as `read` makes it. */
export function knownBlock(hash: string, content: string, read: () => DraftBlock): DraftBlock {
  const found = known.get(hash);
  if (found !== undefined) return found;
  const block = read();
  if (content.length > longestKept) return block;
  const [oldest] = known.keys();
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
  known.set(hash, block);
  return block;
}
