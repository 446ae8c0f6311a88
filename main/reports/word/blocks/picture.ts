import type { PictureBlock } from "../../../../shared/domain/report.ts";
import { inlinePicture } from "../picture-drawing.ts";
import { paragraphXml } from "../paragraph.ts";
import { picturePart, pictureRelationship } from "../picture-parts.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";
import { captionXml } from "./caption.ts";
import type { TableRoom } from "./table.ts";

/** A page that is all picture leaves no place for its caption. */
const mostHeight = 0.85;
const twipsPerMm = 1440 / 25.4;
const emuPerMm = 36_000;
/** Drawings of charts count from 1, those of headers from a million. */
const firstPictureId = 500_000;

/** A picture with its caption below, on one page, as large as it asks for and the page allows; line spacing follows it. */
export function pictureXml(block: PictureBlock, room: TableRoom, writing: Writing): string {
  const place = writing.nextPicture();
  const scale = scaleOf(block, room);
  const drawing = inlinePicture({
    id: firstPictureId + place,
    name: picturePart(block, place).name,
    title: block.caption?.text ?? "",
    description: block.altText,
    relationship: pictureRelationship(place),
    cx: Math.round(block.width * scale * emuPerMm),
    cy: Math.round(block.height * scale * emuPerMm),
  });
  const figure = paragraphXml(block.caption ? style.figure : style.lonePicture, `<w:r>${drawing}</w:r>`);
  return block.caption ? figure + captionXml(block.caption, writing.bookmarkOf(block.caption.id)) : figure;
}

/** How much smaller than asked for a picture must be to find room on a page; 1 for one that fits. */
export function scaleOf({ width, height }: PictureBlock, room: TableRoom): number {
  return Math.min(1, room.width / (width * twipsPerMm), (room.height * mostHeight) / (height * twipsPerMm));
}
