import type { PictureBlock } from "../../../shared/domain/report.ts";
import { picturePart, pictureRelationship } from "../word/picture-parts.ts";
import { noAdditions, type Additions } from "./additions.ts";

/** The pictures of a text as an office's file takes them, in their order. */
export function imageParts(pictures: readonly PictureBlock[], prefix: string): Additions {
  const named = pictures.map((picture, index) => ({
    id: `${prefix}${pictureRelationship(index + 1)}`,
    target: `word/media/${prefix}${picturePart(picture, index + 1).path.replace("media/", "")}`,
    content: Buffer.from(picture.data, "base64"),
    format: picture.format,
  }));
  return {
    ...noAdditions,
    bytes: new Map(named.map(({ target, content }) => [target, content])),
    relationships: named.map(({ id, target }) => ({ id, type: "image", target })),
    endings: new Map(named.map(({ format }) => [format, `image/${format}`])),
  };
}

/** Our XML with its pictures under the names that are free in the office's file. */
export function withImageNames(xml: string, prefix: string): string {
  return xml.replaceAll(/r:embed="(rIdImage\d+)"/g, (_, id: string) => `r:embed="${prefix}${id}"`);
}
