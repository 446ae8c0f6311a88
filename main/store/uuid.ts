import { createHash, randomBytes } from "node:crypto";

const randomMask = (1n << 74n) - 1n;

/** A maker of ids whose every id is greater than the one before, also within a millisecond or when the clock goes back. */
export function uuidV7Maker(): (now?: number, random?: Uint8Array) => string {
  let lastTime = -1;
  let lastRandom = 0n;
  return (now = Date.now(), random) => {
    lastRandom = now > lastTime ? randomPart(random ?? drawnBytes()) : (lastRandom + 1n) & randomMask;
    lastTime = Math.max(now, lastTime);
    return inUuidForm(lastTime, lastRandom);
  };
}

/** A UUID v7 (RFC 9562 §5.7) from the time in ms since 1970 and at least ten random bytes; ids of one process ascend. */
export const newUuidV7 = uuidV7Maker();

/** A UUID v7 for a row that others bring along, such as a place named by an item: fixed by the time and the name. */
export function uuidV7Of(now: string, name: string): string {
  return inUuidForm(Date.parse(now), randomPart(createHash("sha256").update(name).digest()));
}

const bytesOfId = 10;
/** Drawn for many ids at once: to ask the system takes longer than all the rest of an id. */
let drawn: Uint8Array = new Uint8Array(0);
let used = 0;

function drawnBytes(): Uint8Array {
  if (used === drawn.length) {
    drawn = randomBytes(bytesOfId * 200);
    used = 0;
  }
  used += bytesOfId;
  return drawn.subarray(used - bytesOfId, used);
}

/** 74 bits; the topmost stays empty so that counting on within a millisecond has room. */
function randomPart(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes.subarray(0, 10)) value = (value << 8n) | BigInt(byte);
  return value & (randomMask >> 1n);
}

function hex(value: bigint, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

function inUuidForm(time: number, random: bigint): string {
  const [high, low] = [random >> 62n, random & ((1n << 62n) - 1n)];
  const variant = hex((2n << 62n) | low, 16);
  const milliseconds = hex(BigInt(time), 12);
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7${hex(high, 3)}-${variant.slice(0, 4)}-${variant.slice(4)}`;
}
