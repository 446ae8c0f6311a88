import { randomUUID } from "node:crypto";
import { exportReport } from "../../main/reports/export-report.ts";
import { closeStore, openStore } from "../../main/store/open-store.ts";
import { isoDate } from "../../shared/domain/dates.ts";

/**
 * `cancel-gaps.ts STORE YEAR OUT.docx`: writes a report and prints the longest time for which nobody asked whether the user has
 * cancelled, in ms of computing, with what was being done: so long a cancel may go unheard. On a busy computer it takes longer by
 * the clock.
 */
const [path = "", year = "", destination = ""] = process.argv.slice(2);
const opened = openStore(path, { now: new Date().toISOString() });
if (!opened.ok) throw new Error(opened.error.kind);

let [step, asked] = ["", computing()];
const longest = new Map<string, number>();
const ask = () => {
  const now = computing();
  longest.set(step, Math.max(longest.get(step) ?? 0, now - asked));
  asked = now;
};
const written = await exportReport(
  {
    db: opened.value.db,
    storePath: path,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    progress: (_, next) => {
      ask();
      step = next;
    },
    cancelled: () => {
      ask();
      return false;
    },
  },
  {
    taskId: randomUUID(),
    year: Number(year),
    asOf: isoDate(`${year}-09-30`),
    basedOn: null,
    charts: "native",
    destination,
  },
);
ask();
closeStore(opened.value);
if (!written.ok) throw new Error(written.error.kind);
console.log(JSON.stringify(Object.fromEntries(longest)));

/** Of this thread, in ms. */
function computing(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
