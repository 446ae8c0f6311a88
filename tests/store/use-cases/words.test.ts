import { describe, expect, test } from "vitest";
import { aDesk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";

describe("the words that forms and filters offer", () => {
  test("the year's own first, then those of other years, so that a new year begins with a full word bank", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk, 2020);
    await addItem(desk, list, { parties: ["遂宁市", "内江市"], leadUnit: "市交通局", field: "基础设施互通" });
    const { list: next } = await aYearWithList(desk, 2021);
    await addItem(desk, next, { parties: ["重庆高新区"], leadUnit: "市科技局", field: "科技创新" });
    const catalog = await desk.get("catalog:read", { year: 2021 });
    expect(catalog.parties[0]).toBe("重庆高新区");
    expect(catalog.parties.toSorted()).toEqual(["遂宁市", "内江市", "重庆高新区"].toSorted());
    expect(catalog.units).toEqual(["市科技局", "市交通局"]);
    expect(catalog.mechanisms).toEqual(["成渝地区双城经济圈"]);
    expect(catalog.fields.map(({ name }) => name)).toEqual(["科技创新"]);
    expect(catalog.worklists).toEqual([next]);
  });

  test("a list needs a name of its own under its mechanism", async () => {
    const desk = aDesk();
    await aYearWithList(desk);
    const create = (mechanism: string, title: string) =>
      desk.ask("worklists:create", {
        year: 2021,
        mechanism,
        title,
        issuingBody: null,
        documentNumber: null,
        issuedOn: null,
      });
    expect(await create("成渝地区双城经济圈", " 2021年合作事项清单")).toMatchObject({
      error: { problems: [{ field: "title", message: "成渝地区双城经济圈下已有同名清单" }] },
    });
    expect(await create("　", " ")).toMatchObject({
      error: {
        problems: [
          { field: "mechanism", message: "合作机制不能是空白" },
          { field: "title", message: "清单名称不能是空白" },
        ],
      },
    });
    expect(await create("遂潼一体化", "2021年合作事项清单")).toMatchObject({ ok: true });
  });
});

describe("search", () => {
  test("finds a two-character word in any year and says where", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk, 2020);
    const item = await addItem(desk, list, { title: "血橙出口基地" });
    const { hits } = await desk.get("search:find", { text: " 血橙 ", limit: 20 });
    expect(hits).toMatchObject([{ kind: "item", id: item.id, year: 2020, title: "血橙出口基地" }]);
  });

  test("blanks and what is nowhere find nothing", async () => {
    const desk = aDesk();
    await aYearWithList(desk);
    for (const text of ["　 ", "并不存在", "%", '"', "'; --", "\u0000"]) {
      expect({ text, found: await desk.get("search:find", { text, limit: 20 }) }).toEqual({
        text,
        found: { hits: [] },
      });
    }
  });
});
