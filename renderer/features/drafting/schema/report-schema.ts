import type { Extensions } from "@tiptap/core";
import { Bold, Figure, Footnote, Reference, Superscript, Text, UnknownRun } from "./inline-nodes.ts";
import {
  Calendar,
  CalendarEvent,
  CalendarTitle,
  CaseBlock,
  CaseTitle,
  EventDate,
  EventText,
  FiguresBlock,
  FiguresLine,
  FiguresNote,
  FiguresTitle,
  StoryParagraph,
} from "./report-blocks.ts";
import {
  Annex,
  AnnexTitle,
  Chapter,
  ChapterTitle,
  CutOffLine,
  Report,
  ReportTitle,
  Signature,
} from "./report-parts.ts";
import { Heading, List, ListItem, Paragraph } from "./text-blocks.ts";
import { Chart, Picture, Table, UnknownBlock } from "./whole-blocks.ts";

/**
 * The block model of the report as a schema of the editor: what cannot be saved cannot be typed. The parts that have views of
 * their own (charts, tables, pictures, signature, annexes) come on top.
 */
export const ownWords: Extensions = [
  Report,
  ReportTitle,
  CutOffLine,
  Chapter,
  ChapterTitle,
  AnnexTitle,
  Paragraph,
  Heading,
  List,
  ListItem,
  FiguresBlock,
  FiguresTitle,
  FiguresNote,
  FiguresLine,
  CaseBlock,
  CaseTitle,
  StoryParagraph,
  Calendar,
  CalendarTitle,
  CalendarEvent,
  EventDate,
  EventText,
  UnknownBlock,
  Text,
  Figure,
  Reference,
  Footnote,
  UnknownRun,
  Bold,
  Superscript,
];

/** The whole schema, without views. */
export const wholeReport: Extensions = [...ownWords, Chart, Table, Picture, Signature, Annex];
