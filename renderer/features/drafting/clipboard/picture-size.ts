import type { PictureBlock } from "../../../../shared/domain/report.ts";

/** Longest picture in base64 that a report takes: about 12 MB of file. */
const longestPicture = 16_000_000;
/** Room on paper in mm (GB/T 9704-2012: 156 × 225), with some left for the caption. */
const room = { width: 156, height: 200 };

export type PictureFault = "too-large" | "not-readable";

/** A PNG or JPEG in base64 as a block in its natural size at 96 px to the inch, made smaller where the page is. */
export function pictureOf(written: string): PictureBlock | PictureFault {
  if (written.length > longestPicture) return "too-large";
  const data = written.replaceAll(/\s/g, "");
  const bytes = bytesOf(data);
  const found = bytes === null ? null : (sizeOfPng(bytes) ?? sizeOfJpeg(bytes));
  if (found === null || found.width === 0 || found.height === 0) return "not-readable";
  const natural = { width: (found.width / 96) * 25.4, height: (found.height / 96) * 25.4 };
  const scale = Math.min(1, room.width / natural.width, room.height / natural.height);
  return {
    kind: "picture",
    caption: { label: "图", number: 0, text: "" },
    format: found.format,
    data,
    altText: "图片",
    width: roundedUp(natural.width * scale),
    height: roundedUp(natural.height * scale),
  };
}

const roundedUp = (size: number) => Math.max(1, Math.round(size * 10) / 10);

interface FoundSize {
  readonly format: PictureBlock["format"];
  readonly width: number;
  readonly height: number;
}

function bytesOf(data: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function sizeOfPng(bytes: Uint8Array): FoundSize | null {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return null;
  const view = new DataView(bytes.buffer);
  return { format: "png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the first frame header (SOF0 to SOF15) of the segments. */
function sizeOfJpeg(bytes: Uint8Array): FoundSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer);
  let place = 2;
  while (place + 9 < bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { format: "jpeg", height: view.getUint16(place + 5), width: view.getUint16(place + 7) };
    place += 2 + view.getUint16(place + 2);
  }
  return null;
}
