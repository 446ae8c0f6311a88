import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import type { WritableDb } from "../../store/handles.ts";
import { insertItemRow } from "../../store/item-rows.ts";
import { freshItem } from "../../store/items.ts";
import { insertObservation } from "../../store/observations.ts";
import { insertProgressRow } from "../../store/progress.ts";
import type { Stamp } from "../../store/stamp.ts";
import { uuidV7Of } from "../../store/uuid.ts";
import { putField } from "../../store/words.ts";
import { insertWorklist } from "../../store/worklists.ts";
import { insertYear, updateYear } from "../../store/years.ts";
import { compose } from "./compose.ts";
import { enteredAt, monthEnd, reportedAt } from "./demo-clock.ts";
import type { DemoWords } from "./demo-words.ts";
import { drawItem } from "./draw-item.ts";
import { seededRandom } from "./seeded-random.ts";

/** Streams of chance beyond those of the items. */
const observationStream = 2 ** 31 - 1;

/** A made-up year under construction. */
export interface DemoYear {
  /** Records the item of this place (from 0) with its progress; to be called in order. */
  readonly recordItem: (index: number) => void;
}

/** Records the year itself, its fields, lists and figures; the store must not hold the year yet. */
export function startDemoYear(db: WritableDb, words: DemoWords, seed: number, year: number): DemoYear {
  const stamp = (name: string, now: string): Stamp => ({ id: uuidV7Of(now, `demo ${year} ${seed} ${name}`), now });
  const start = enteredAt(year, 0);
  insertYear(db, { year, kind: "demo" }, start);
  updateYear(db, year, { cutOffDate: isoDate(`${year}-12-31`) }, start);
  for (const { name } of words.fields) putField(db, year, name, start);
  recordObservations(db, words, seed, year, stamp);
  const worklists = recordWorklists(db, words, year, stamp);
  const lengths = worklists.map(() => 0);
  return {
    recordItem: (index) => {
      const { worklist, draft, progress } = drawItem(words, seed, year, index);
      const number = (lengths[worklist] ?? 0) + 1;
      lengths[worklist] = number;
      const entered = stamp(`item ${index}`, enteredAt(year, index));
      const numbered = { ...draft, worklistId: worklists[worklist] ?? "", number: String(number) };
      // The rows themselves, without reading them back: hundreds of thousands of them are written.
      insertItemRow(db, null, freshItem(year, numbered, entered), entered.now);
      for (const { month, entry } of progress) {
        const { id: entryId, now } = stamp(`progress ${index} ${month}`, reportedAt(year, month, index));
        const row = { ...entry, id: entryId, itemId: entered.id, revision: 1, createdAt: now, updatedAt: now };
        insertProgressRow(db, { key: null, entry: row });
      }
    },
  };
}

type StampFor = (name: string, now: string) => Stamp;

function recordWorklists(db: WritableDb, words: DemoWords, year: number, stamp: StampFor): string[] {
  return words.worklists.map(({ mechanism, title }, place) => {
    const draft = {
      year,
      mechanism,
      title: compose(title, { year: String(year) }),
      issuingBody: null,
      documentNumber: null,
      issuedOn: null,
    };
    return insertWorklist(db, draft, stamp(`worklist ${place}`, enteredAt(year, 0))).id;
  });
}

function recordObservations(db: WritableDb, words: DemoWords, seed: number, year: number, stamp: StampFor): void {
  const random = seededRandom(seed, year, observationStream);
  for (const [position, { from, to, ...figure }] of words.observations.entries()) {
    const value = decimal(String(random.whole(from, to)));
    const rest = { year, asOf: monthEnd(year, 12), target: null, scope: null, mechanism: null, position };
    insertObservation(db, { ...figure, ...rest, value }, stamp(`observation ${position}`, reportedAt(year, 12, 0)));
  }
}
