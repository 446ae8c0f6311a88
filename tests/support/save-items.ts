import { writeSync } from "node:fs";
import { insertItem, updateItem } from "../../main/store/items.ts";
import { newUuidV7 } from "../../main/store/uuid.ts";
import { inTransaction } from "../../main/store/transaction.ts";
import { listWorklists } from "../../main/store/worklists.ts";
import { openSurely } from "./temp-store.ts";

// Saves one item after the other into the year 2021 and names each on standard output once it is saved, until killed.
const [path = ""] = process.argv.slice(2);
const { db } = openSurely(path);
const [worklist] = listWorklists(db, 2021);
if (worklist === undefined) throw new Error("the store holds no list of 2021");
for (let count = 1; ; count += 1) {
  const now = new Date().toISOString();
  const id = newUuidV7();
  const title = `第${count}项`;
  inTransaction(db, () => insertItem(db, 2021, { worklistId: worklist.id, title, parties: ["内江市"] }, { id, now }));
  inTransaction(db, () => updateItem(db, id, { status: "completed", remark: title }, now));
  writeSync(1, `${id}\n`);
}
