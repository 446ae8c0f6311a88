import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";

/** What was done to the text since it was last sent to the store, or came from there. */
export class UnsentSteps {
  #sent: Node;
  #steps: Step[] = [];

  constructor(sent: Node) {
    this.#sent = sent;
  }

  /** The text that was sent. */
  get sent(): Node {
    return this.#sent;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** This text is on its way to the store, or came from there and has these steps ahead of it. */
  begin(sent: Node, steps: readonly Step[] = []): void {
    this.#sent = sent;
    this.#steps = [...steps];
  }

  add(transactions: readonly Transaction[]): void {
    for (const { steps } of transactions) this.#steps.push(...steps);
  }
}
