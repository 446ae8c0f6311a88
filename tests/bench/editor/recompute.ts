import { placedFigures } from "../../../shared/domain/draft/body-places.ts";
import type { Draft } from "../../../shared/domain/draft/draft.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { figureOf, inTurns, type Figure } from "../desk/figure.ts";
import { startDesk, surely } from "../desk/questions.ts";
import { bareFigures } from "./bare-figures.ts";

/**
 * All figures, charts and tables of the report read anew after a change of the data, as the engine answers the window, beside SQL
 * that gives the bare values. Before each turn the year is changed, so that nothing that was remembered can be used.
 */
export async function recomputeFigures(
  root: string,
  store: string,
  { id, body }: Draft,
  rounds: number,
): Promise<readonly Figure[]> {
  const engine = startDesk(root, store);
  const bare = bareFigures(
    store,
    placedFigures(body).map(({ figure }) => figure.source),
  );
  const page = { year: 2025, asOf: isoDate("2025-09-30"), filter: {}, sort: null, offset: 0, limit: 1 } as const;
  const [row] = (await surely(engine, "items:page", page)).rows;
  if (row === undefined) throw new Error("there is no item");
  let { revision } = row.item;
  const between = async () => {
    const asked = { id: row.item.id, basedOn: revision, changes: { remark: `第${revision}次` } };
    revision = (await surely(engine, "items:update", asked)).revision;
  };
  const floor = () => bare.values();
  const read = (name: "drafts:figures" | "drafts:objects") => () => surely(engine, name, { id });
  try {
    const figures = read("drafts:figures");
    return [
      figureOf("500 figures after a change", 2, await inTurns(rounds, { between, ours: figures, floor })),
      figureOf("500 figures once more", null, await inTurns(rounds, { ours: figures, floor })),
      figureOf(
        "40 charts after a change",
        null,
        await inTurns(rounds, { between, ours: read("drafts:objects"), floor }),
      ),
    ];
  } finally {
    bare.close();
    await engine.close();
  }
}
