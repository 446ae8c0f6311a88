import { builtinModules } from "node:module";

/** Loaded from node_modules at run time: Electron itself, and the two packages that carry native code. */
export const externalModules = ["electron", "better-sqlite3", "@napi-rs/canvas", ...builtinModules, /^node:/];
