import type { Mark } from "../../../shared/domain/template/marks.ts";
import { templateProblem, type TemplateProblem } from "../../../shared/domain/template/template-problem.ts";
import type { MarkedParagraph } from "./scan-part.ts";
import type { Content, TemplateContent } from "./template-content.ts";

/** Words in the place of a placeholder. */
export interface InlineFill {
  readonly mark: Mark;
  readonly text: string;
}

/** What becomes of a paragraph: whole content in its place, or words in some of it. */
export type ParagraphFill =
  | {
      readonly kind: "whole";
      readonly paragraph: MarkedParagraph;
      readonly content: Exclude<Content, { kind: "text" }>;
    }
  | { readonly kind: "words"; readonly paragraph: MarkedParagraph; readonly fills: readonly InlineFill[] };

export interface MatchedTemplate {
  readonly fills: readonly ParagraphFill[];
  readonly problems: readonly TemplateProblem[];
}

/** What goes where, and every placeholder that nothing goes to. Text is looked through once: what is put in is never filled again. */
export function matchPlaceholders(paragraphs: readonly MarkedParagraph[], content: TemplateContent): MatchedTemplate {
  const fills: ParagraphFill[] = [];
  const problems: TemplateProblem[] = [];
  for (const paragraph of paragraphs) {
    const words: InlineFill[] = [];
    for (const mark of paragraph.marks) {
      const found = mark.kind === "broken" ? "broken" : content.find(mark.name);
      if (typeof found === "string") problems.push(problemAt(paragraph, mark, found, content));
      else if (found.kind === "text") words.push({ mark, text: found.text });
      else if (isAlone(paragraph, mark)) fills.push({ kind: "whole", paragraph, content: found });
      else problems.push(problemAt(paragraph, mark, "misplaced", content));
    }
    if (words.length > 0) fills.push({ kind: "words", paragraph, fills: words });
  }
  return { fills, problems: once(problems) };
}

function problemAt(
  { where }: MarkedParagraph,
  { name }: Mark,
  kind: TemplateProblem["kind"],
  { known }: TemplateContent,
): TemplateProblem {
  return templateProblem(
    kind,
    name,
    where,
    kind === "unknown"
      ? likeliest(
          name,
          known.map((one) => one.name),
        )
      : null,
  );
}

function isAlone({ isInText, text, marks }: MarkedParagraph, { from, to }: Mark): boolean {
  return isInText && marks.length === 1 && `${text.slice(0, from)}${text.slice(to)}`.trim() === "";
}

/** Text boxes are written twice in the file, for new and for old programs. */
function once(problems: readonly TemplateProblem[]): readonly TemplateProblem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

/** Of the known names the one that shares most pairs of characters, if it shares at least half. */
function likeliest(name: string, known: readonly string[]): string | null {
  const pairs = pairsOf(name);
  let best: { readonly name: string; readonly share: number } | null = null;
  for (const candidate of known) {
    const others = pairsOf(candidate);
    const common = [...pairs].filter((pair) => others.has(pair)).length;
    const share = (2 * common) / Math.max(1, pairs.size + others.size);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { name: candidate, share };
  }
  return best?.name ?? null;
}

function pairsOf(name: string): ReadonlySet<string> {
  const signs = [...name];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index] ?? ""}${sign}`));
}
