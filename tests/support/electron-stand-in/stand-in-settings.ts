/** How the stand-in was started, by whoever started it. */
export interface StandInSettings {
  /** A window for a person, or none for tests and machines without a display. */
  readonly visible: boolean;
  /** The browser's executable. */
  readonly browser: string;
  /** Frames are drawn as soon as possible rather than sixty times a second. */
  readonly hasUnboundFrames: boolean;
}

/** The stand-in runs the program's bundle in its own process, so that its settings come through the environment. */
export function standInSettings(): StandInSettings {
  const browser = process.env["STAND_IN_BROWSER"];
  if (!browser) throw new Error("STAND_IN_BROWSER names the browser to use");
  return { visible: isSet("STAND_IN_VISIBLE"), browser, hasUnboundFrames: isSet("STAND_IN_UNBOUND_FRAMES") };
}

function isSet(name: string): boolean {
  return process.env[name] === "1";
}
