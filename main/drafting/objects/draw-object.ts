import { ownChart } from "../../../shared/charts/own/own-chart.ts";
import type { DataSet } from "../../../shared/charts/own/data-set.ts";
import { ownTable } from "../../../shared/charts/own/own-table.ts";
import type { DataDefinition } from "../../../shared/domain/draft/data-definition.ts";
import type { DrawnObject, ObjectReading } from "../../../shared/domain/draft/object-answers.ts";
import { rememberFor } from "../figures/remember.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { indicatorsSet } from "./indicators-set.ts";
import { itemsSet } from "./items-set.ts";

/** What a definition gives for the report's year and date. Something empty is never drawn: then it says why. */
export function drawObject(years: YearFacts, definition: DataDefinition): ObjectReading {
  return drawn(years, JSON.stringify(definition));
}

const drawn = rememberFor((years: YearFacts, definition: string) => draw(years, JSON.parse(definition)));

function draw(years: YearFacts, definition: DataDefinition): ObjectReading {
  const { data } = definition;
  const set = data.kind === "items" ? itemsSet(years, data) : indicatorsSet(years, data);
  const block = typeof set === "string" ? set : dressed(set, definition);
  return typeof block === "string" ? { now: null, missing: block } : { now: block, missing: null };
}

function dressed(set: DataSet, definition: DataDefinition): DrawnObject | string {
  const text = definition.title ?? set.title;
  const note = noteOf(definition);
  if (definition.form === "table") {
    const table = ownTable(set, definition);
    return typeof table === "string" ? table : { ...table, caption: { label: "表", number: 0, text }, note };
  }
  const chart = ownChart(set, definition.form, definition);
  if (typeof chart === "string") return chart;
  const caption = { label: "图" as const, number: 0, text };
  return { kind: "chart", caption, chart, ...(note === null ? {} : { note }) };
}

/** 注：…, whether or not the person has written the word. */
function noteOf({ note }: DataDefinition): string | null {
  if (note === null || note.trim() === "") return null;
  return /^注[：:]/u.test(note) ? note : `注：${note}`;
}
