import { expect, test } from "vitest";
import { migrate } from "../../../main/store/migrate.ts";
import { rowsOf10, rowsOf20, rowsOf30, withStoreBefore } from "../../support/older-store.ts";
import { findIn } from "../../support/searching.ts";

test("what an older store holds is found afterwards, and so is what comes later", async () => {
  await withStoreBefore(120, async ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf30);
    takeStep();
    migrate(db);
    const kinds = async (text: string) => (await findIn(db, text)).map(({ kind }) => kind);
    expect(await kinds("高铁")).toEqual(["item"]);
    expect(await kinds("zxgt")).toEqual(["item"]);
    expect(await kinds("路基")).toEqual(["progress"]);
    expect(await kinds("清单")).toEqual(["worklist"]);

    db.exec("UPDATE item SET title = '川南城际铁路'");
    expect(await kinds("高铁")).toEqual([]);
    expect(await kinds("城际")).toEqual(["item"]);

    db.exec("DELETE FROM progress_entry; DELETE FROM item");
    expect(await kinds("城际")).toEqual([]);
    expect(await kinds("路基")).toEqual([]);
  });
});
