/** What a test may ask of the stand-in, beside using the window as a person would. */
export interface Controls {
  /** Clicks the window's closing cross. */
  readonly "close-window": { readonly input: null; readonly output: null };
  /** Answers the next dialog of its kind, whether it is already open or not. */
  readonly "answer-save-dialog": { readonly input: { readonly path: string | null }; readonly output: null };
  readonly "answer-open-dialog": { readonly input: { readonly paths: readonly string[] }; readonly output: null };
  readonly "answer-message-box": { readonly input: { readonly button: number }; readonly output: null };
  /** Every dialog shown so far, in words. */
  readonly "list-dialogs": { readonly input: null; readonly output: readonly string[] };
  /** Addresses of all requests that any page has tried. */
  readonly "list-requests": { readonly input: null; readonly output: readonly string[] };
  /** Files and folders that the program has asked the system to open. */
  readonly "list-opened": { readonly input: null; readonly output: readonly string[] };
  /** How often the window was brought to the front. */
  readonly "count-focus": { readonly input: null; readonly output: number };
  /** Sends a message as another window or frame would; answers the error's message, or null when it was answered. */
  readonly "ask-as-stranger": {
    readonly input: { readonly channel: string; readonly payload: unknown; readonly stranger: Stranger };
    readonly output: string | null;
  };
}

/** Who pretends to be the program's page. */
export type Stranger = "foreign-window" | "inner-frame" | "foreign-origin";

export type ControlName = keyof Controls;
export type ControlHandlers = {
  readonly [Name in ControlName]: (input: Controls[Name]["input"]) => Promise<Controls[Name]["output"]>;
};

export interface ControlRequest<Name extends ControlName = ControlName> {
  readonly id: number;
  readonly name: Name;
  readonly input: Controls[Name]["input"];
}

/** What the stand-in tells the test. */
export type FromStandIn =
  | { readonly kind: "started"; readonly endpoint: string }
  | { readonly kind: "answer"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/** Whether a test holds the other end. */
export function isControlled(): boolean {
  return process.send !== undefined;
}

export function tellTest(message: FromStandIn): void {
  process.send?.(message);
}

/** Answers the test's requests; a test that dies takes the program with it. */
export function answerTest(handlers: ControlHandlers): void {
  process.on("message", (request: ControlRequest) => void answer(handlers, request));
  process.on("disconnect", () => process.exit(1));
}

async function answer<Name extends ControlName>(
  handlers: ControlHandlers,
  request: ControlRequest<Name>,
): Promise<void> {
  try {
    tellTest({ kind: "answer", id: request.id, output: await handlers[request.name](request.input) });
  } catch (thrown) {
    tellTest({ kind: "failed", id: request.id, message: String(thrown) });
  }
}
