import { setImmediate as nextTurn } from "node:timers/promises";
import type { StoreContents, StoreCopy } from "../../shared/ipc/questions/store.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { contentsOf } from "../store/contents.ts";
import { openReadOnly } from "../store/open-read-only.ts";
import { closeStore } from "../store/open-store.ts";
import { copiesBeside, type FoundCopy } from "./store-copies.ts";

/** The copies beside the store with what each of them holds; between two of them other questions get their turn. */
export const listCopies: UseCase<"store:copies"> = async ({ storePath }) => {
  const copies: StoreCopy[] = [];
  for (const { path, ...copy } of copiesBeside(storePath)) {
    copies.push({ ...copy, holds: contentsAt({ path, ...copy }) });
    await nextTurn();
  }
  return succeed(copies);
};

/** Copies never change once they are made, so each is opened once; null for those that cannot be read. */
const known = new Map<string, StoreContents | null>();

function contentsAt({ path, bytes, madeAt }: FoundCopy): StoreContents | null {
  const key = `${path} ${bytes} ${madeAt}`;
  const former = known.get(key);
  if (former !== undefined) return former;
  const found = read(path);
  known.set(key, found);
  return found;
}

function read(path: string): StoreContents | null {
  const opened = openReadOnly(path, 0);
  if (!opened.ok) return null;
  try {
    return contentsOf(opened.value.db);
  } finally {
    closeStore(opened.value);
  }
}
