import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";

// The bundler takes JSON and texts (?raw) as they come; Node has to be told what they are.
registerHooks({
  load(url, context, next) {
    if (url.endsWith(".json")) return next(url, { ...context, importAttributes: { type: "json" } });
    if (!url.endsWith("?raw")) return next(url, context);
    const text = readFileSync(new URL(url.slice(0, -"?raw".length)), "utf8");
    return { format: "module", source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
  },
});

await import("../../main/engine/engine-thread.ts");
