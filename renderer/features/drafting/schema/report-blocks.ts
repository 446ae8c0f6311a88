import { Node } from "@tiptap/core";
import { inside, originAttributes } from "./attributes.ts";

/** A part of a block that is one line of plain words, or a paragraph. */
function part(name: string, tag: "p" | "span", content: "text*" | "inline*") {
  return Node.create({
    name,
    content,
    ...(content === "text*" && { marks: "" }),
    defining: true,
    parseHTML: () => [{ tag: `${tag}.desk-${name}`, priority: 60 }],
    renderHTML: () => [tag, { class: `desk-${name}` }, 0],
  });
}

export const FiguresTitle = part("figuresTitle", "p", "text*");
export const FiguresNote = part("figuresNote", "p", "text*");
export const FiguresLine = part("figuresLine", "p", "inline*");
export const CaseTitle = part("caseTitle", "p", "text*");
export const StoryParagraph = part("storyParagraph", "p", "inline*");
export const CalendarTitle = part("calendarTitle", "p", "text*");
export const EventDate = part("eventDate", "span", "text*");
export const EventText = part("eventText", "span", "inline*");

/** 数读: a titled list of figures. */
export const FiguresBlock = Node.create({
  name: "figuresBlock",
  group: "block",
  content: "figuresTitle figuresNote? figuresLine*",
  addAttributes: () => originAttributes,
  parseHTML: () => [{ tag: "div.desk-figures" }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: "desk-figures" }, 0],
});

/** 案例①: a story under a title of its own. */
export const CaseBlock = Node.create({
  name: "caseBlock",
  group: "block",
  content: "caseTitle storyParagraph*",
  addAttributes: () => ({ ...originAttributes, number: inside(0) }),
  parseHTML: () => [{ tag: "div.desk-case" }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: "desk-case" }, 0],
});

/** 大事记. */
export const Calendar = Node.create({
  name: "calendar",
  group: "block",
  content: "calendarTitle? calendarEvent*",
  addAttributes: () => originAttributes,
  parseHTML: () => [{ tag: "div.desk-calendar" }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: "desk-calendar" }, 0],
});

export const CalendarEvent = Node.create({
  name: "calendarEvent",
  content: "eventDate eventText",
  parseHTML: () => [{ tag: "div.desk-event" }],
  renderHTML: () => ["div", { class: "desk-event" }, 0],
});
