import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** What one run of a whole process took. */
export interface Measurement {
  /** From the start of the process to its end. */
  readonly milliseconds: number;
  /** Computing time of all its threads: on a busy computer steadier than the time by the clock. */
  readonly computing: number;
  /** Most memory that it held at once. */
  readonly kibibytes: number;
}

/**
 * Loaded before the program: tells its peak memory in KiB and its computing time in ms on a pipe of its own when it ends. Linux counts into `maxRSS` what
 * the parent held before it started the child; there the kernel's own mark of the new process is read.
 */
const tellPeak =
  "data:text/javascript," +
  encodeURIComponent(`
    import { readFileSync, writeSync } from "node:fs";
    const peak = () => process.platform === "linux"
      ? /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]
      : process.resourceUsage().maxRSS;
    const computing = () => Object.values(process.cpuUsage()).reduce((sum, microseconds) => sum + microseconds, 0) / 1000;
    process.on("exit", () => writeSync(3, [peak(), computing()].join(" ")));
  `);

/** Runs Node with these arguments and measures it; rejects when it fails. */
export async function measured(args: readonly string[]): Promise<Measurement> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", tellPeak, ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const told = child.stdio[3];
  const peak = told && "on" in told ? text(told as NodeJS.ReadableStream) : Promise.resolve("");
  await ended(child, args);
  const milliseconds = performance.now() - start;
  const [kibibytes = Number.NaN, computing = Number.NaN] = (await peak).split(" ").map(Number);
  return { milliseconds, computing, kibibytes };
}

/** Runs Node with these arguments unmeasured and unheard. */
export async function runToEnd(args: readonly string[]): Promise<void> {
  await ended(spawn(process.execPath, [...args], { stdio: ["ignore", "ignore", "ignore"] }), args);
}

async function ended(child: ReturnType<typeof spawn>, args: readonly string[]): Promise<void> {
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`ended with ${String(code)}: ${args.join(" ")}`);
}
