import type { ReactNode } from "react";
import type { GuideBlock, GuideLine, GuideWord } from "./read-guide.ts";

/** What stands below a heading of the guide. Nothing in it is ever taken for markup. */
export function GuideBlocks({ blocks }: { readonly blocks: readonly GuideBlock[] }): ReactNode {
  // The guide never changes while it is shown: a place in it is as good as a name.
  return blocks.map((block, at) => <Block key={`${block.kind} ${at + 1}`} block={block} />);
}

function Block({ block }: { readonly block: GuideBlock }): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Line line={block.line} />
        </p>
      );
    case "typed":
      return <pre className="guide-typed">{block.text}</pre>;
    case "list": {
      const items = block.items.map((line) => (
        <li key={textOf(line)}>
          <Line line={line} />
        </li>
      ));
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <Table head={block.head} rows={block.rows} />;
  }
}

function Table({ head, rows }: Omit<Extract<GuideBlock, { kind: "table" }>, "kind">): ReactNode {
  return (
    <table className="guide-table">
      <thead>
        <tr>
          {head.map((line) => (
            <th key={textOf(line)} scope="col">
              <Line line={line} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map(textOf).join("|")}>
            {row.map((line, at) => (
              <td key={textOf(head[at] ?? line)}>
                <Line line={line} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: GuideLine }): ReactNode {
  return line.map((word, at) => <Word key={`${word.text} ${at + 1}`} word={word} />);
}

function Word({ word }: { readonly word: GuideWord }): ReactNode {
  if (word.kind === "strong") return <strong>{word.text}</strong>;
  return word.kind === "typed" ? <kbd className="guide-key">{word.text}</kbd> : word.text;
}

function textOf(line: GuideLine): string {
  return line.map(({ text }) => text).join("");
}
