import { registerHooks } from "node:module";

// The bundler takes JSON as it comes; Node wants to be told that it is JSON.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});

await import("../../main/engine/engine-thread.ts");
