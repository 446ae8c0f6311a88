import { blocksOf } from "../../../shared/domain/report-blocks.ts";
import type { PictureBlock, ReportDocument } from "../../../shared/domain/report.ts";

const imageType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

/** A picture of the text as a part of the package. */
export interface PicturePart {
  /** Shown in Word's list of drawings. */
  readonly name: string;
  /** Path below `word/`. */
  readonly path: string;
}

/** The part of the picture at a place of the document, from 1. */
export function picturePart({ format }: PictureBlock, place: number): PicturePart {
  return { name: `图片${place}`, path: `media/picture${place}.${format}` };
}

export const pictureRelationship = (place: number) => `rIdImage${place}`;

export function picturesOf(document: ReportDocument): readonly PictureBlock[] {
  return blocksOf(document).filter((block) => block.kind === "picture");
}

/** The document's relationships with those of its pictures added. */
export function withImages(relationships: string, pictures: readonly PictureBlock[]): string {
  const added = pictures.map(
    (picture, index) =>
      `<Relationship Id="${pictureRelationship(index + 1)}" Type="${imageType}" Target="${picturePart(picture, index + 1).path}"/>`,
  );
  return relationships.replace("</Relationships>", `${added.join("")}</Relationships>`);
}
