import { benchDesk } from "./desk/desk-bench.ts";
import { benchEditor } from "./editor/editor-bench.ts";
import { benchReport } from "./report-bench.ts";
import { benchWindow } from "./window/window-bench.ts";

/**
 * `npm run bench -- report [rounds] [sizes]`, `npm run bench -- desk [rounds] [sizes]`, `npm run bench -- window [sizes]` or
 * `npm run bench -- editor [rounds] [keys]`, all one after the other without a name.
 */
const benches = new Map([
  ["report", benchReport],
  ["desk", benchDesk],
  ["window", benchWindow],
  ["editor", benchEditor],
]);

const [wanted, ...settings] = process.argv.slice(2);
if (wanted !== undefined && !benches.has(wanted)) throw new Error(`the benches are ${[...benches.keys()].join(", ")}`);
for (const [name, bench] of benches) if (wanted === undefined || wanted === name) await bench(settings);
