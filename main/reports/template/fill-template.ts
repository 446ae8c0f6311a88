import { noCheckpoint, type Checkpoint } from "../../../shared/checkpoint.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import type { TemplateProblem } from "../../../shared/domain/template/template-problem.ts";
import type { ChartMode } from "../../../shared/ipc/questions/reports.ts";
import { spliced, type Splice } from "../../inspect/repair/splice.ts";
import { child } from "../../inspect/xml/element.ts";
import { parseTree } from "../../inspect/xml/parse-xml.ts";
import { chartsOf } from "../word/chart-list.ts";
import { footnotesXml, notesOf } from "../word/footnotes.ts";
import { picturesOf } from "../word/picture-parts.ts";
import { paragraphXml } from "../word/paragraph.ts";
import { runXml } from "../word/runs.ts";
import { style } from "../word/style-names.ts";
import { noAdditions, together } from "./additions.ts";
import { chartParts } from "./chart-parts.ts";
import { wordSplices } from "./fill-words.ts";
import { withFilledContents, type FilledContents } from "./fill-contents.ts";
import { withNotes } from "./footnote-parts.ts";
import { imageParts } from "./image-parts.ts";
import { matchPlaceholders, type ParagraphFill } from "./match-placeholders.ts";
import { officeStyles, withAddedStyles } from "./office-styles.ts";
import type { OpenTemplate } from "./open-template.ts";
import { placedDocument } from "./placed-document.ts";
import { rootSplices } from "./root-namespaces.ts";
import { freeIds } from "./settle-ids.ts";
import { planStyles, withStyles, type StylePlan } from "./style-plan.ts";
import type { TemplateContent } from "./template-content.ts";
import { wholeContents } from "./whole-contents.ts";
import { freePrefix, writeFilled } from "./write-filled.ts";

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly charts: number;
  readonly problems: readonly TemplateProblem[];
  /** What became of the office's own contents. */
  readonly contents: FilledContents;
}

/**
 * Fills an office's file with a report: words keep the look of their placeholder; chapters, charts and tables come as
 * paragraphs of their own; everything else of the file stays as it is. What cannot be filled stays too and is told. The same
 * template and report give the same bytes. `checkpoint` is called between placeholders and pictures.
 */
export async function fillTemplate(
  template: OpenTemplate,
  report: ReportDocument,
  content: TemplateContent,
  mode: ChartMode,
  checkpoint: Checkpoint = noCheckpoint,
): Promise<FilledTemplate> {
  const prefix = await freePrefix(template);
  const { fills, problems } = matchPlaceholders(template.paragraphs, content);
  const whole = fills.filter((fill) => fill.kind === "whole");
  const placed = placedDocument(
    report,
    whole.map((fill) => fill.content),
  );
  // What stands in annexes is placed as a chapter: their heads are all that the document keeps of them.
  const standing = { ...placed.document, annexes: [] };
  const charts = chartsOf(standing);
  const drawn = await chartParts(charts, { mode, prefix, checkpoint });
  const styles = await officeStyles(template.file, prefix);
  const plan = planStyles(parseTree(styles.text));
  const ids = freeIds(template.parts);
  const contents = wholeContents({
    fills: whole,
    placed,
    report,
    drawings: drawn.drawings,
    plan,
    ids,
    prefix,
    checkpoint,
  });
  const texts = filledTexts(template, fills, [...contents, ...markingSplices(template, report, plan)]);
  const notes = notesIn(template, texts, notesOf(placed.document), { plan, prefix, firstId: ids.footnote });
  const added = together([
    drawn,
    imageParts(picturesOf(standing), prefix),
    { ...noAdditions, texts },
    notes,
    withAddedStyles(styles, plan, prefix),
  ]);
  const written = Buffer.from(await writeFilled(template, added));
  checkpoint();
  return { ...(await withFilledContents(written, "模板.docx")), charts: charts.length, problems };
}

/** The parts that change, with words put in; `inText` are the changes of the text beside words. */
function filledTexts(
  { parts, main }: OpenTemplate,
  fills: readonly ParagraphFill[],
  inText: readonly Splice[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const part of parts) {
    const words = fills.flatMap((fill) =>
      fill.kind === "words" && fill.paragraph.part === part ? wordSplices(fill.paragraph, fill.fills) : [],
    );
    const splices = part === main ? [...words, ...inText, ...rootSplices(part)] : words;
    if (splices.length > 0 || part.isCleaned) texts.set(part.path, spliced(part.text, splices));
  }
  return texts;
}

/** 演示数据 stands above the text: the heads of the pages are the office's own. */
function markingSplices({ main }: OpenTemplate, { marking }: ReportDocument, plan: StylePlan): readonly Splice[] {
  const at = child(main.root, "w:body")?.contentStart;
  if (marking === null || at === undefined) return [];
  return [{ start: at, end: at, text: withStyles(paragraphXml(style.cutOff, runXml(marking)), plan) }];
}

interface NotesPlace {
  readonly plan: StylePlan;
  readonly prefix: string;
  readonly firstId: number;
}

function notesIn(
  { parts }: OpenTemplate,
  texts: ReadonlyMap<string, string>,
  notes: readonly string[],
  { plan, prefix, firstId }: NotesPlace,
) {
  if (notes.length === 0) return noAdditions;
  const written = parts.find(({ kind }) => kind === "footnote");
  const own = withStyles(footnotesXml(notes), plan);
  if (written === undefined) return withNotes(null, own, firstId, prefix);
  return withNotes({ path: written.path, text: texts.get(written.path) ?? written.text }, own, firstId, prefix);
}
