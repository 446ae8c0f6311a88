import { parentPort, workerData } from "node:worker_threads";
import { runEngineThread } from "./run-engine-thread.ts";

if (parentPort === null) throw new Error("the engine runs in a worker thread only");
runEngineThread(parentPort, workerData);
