import { expect, test } from "vitest";
import { aDate, aPartialDate, anItem, aProgressEntry, aYearData, testTime, wan } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { withTempStore } from "../support/temp-store.ts";
import { readYearData } from "../../main/store/year-data.ts";
import { readItemPage } from "../../main/store/item-pages.ts";
import { findText } from "../../main/store/search.ts";

test("a year comes back as it was entered", async () => {
  const item = anItem({ plannedThisYear: wan("1000"), dueDate: aPartialDate("2021-12") });
  const entry = aProgressEntry({ itemId: item.id, doneThisYear: wan("12.5"), text: "完成路基工程" });
  const data = aYearData({ items: [item], progress: [entry] });
  await withTempStore({}, ({ db }) => {
    fillStore(db, data);
    console.log(JSON.stringify(readYearData(db, 2021), null, 1), testTime);
    console.log(JSON.stringify(readItemPage(db, { year: 2021, asOf: aDate("2021-11-30"), filter: {text:"路基 内江"}, sort: {by:"doneThisYear",descending:true}, offset: 0, limit: 10 })));
    console.log(findText(db, "路基", 10), findText(db, "成渝中线", 10));
    expect(readYearData(db, 2021)?.items).toEqual(data.items);
  });
});
