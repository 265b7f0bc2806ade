/** Why a body is not taken: it is no form as browsers send them, or larger than it may be. */
export class BodyFault extends Error {
  constructor(readonly status: 400 | 413) {
    super(`body refused with ${status}`);
  }
}

/** A part of a form; `text` only where it was asked for. */
export type Part = { name: string; isFile: boolean; text: string | undefined };

const CR = 13;
const LONGEST_HEAD = 4096;
/** What is kept is parsed at one go; the state of a form of 200 rows, the largest there is, stays below. */
export const LARGEST_KEPT = 256 * 1024;
const headEnd = Buffer.from("\r\n\r\n");

/** The boundary of a form with parts; undefined for any other type, and for a boundary that no browser makes (RFC 2046 §5.1.1). */
export const boundaryOf = (type: string): string | undefined =>
  /^multipart\/form-data; ?boundary=([\w'()+./:=?-]{1,70})$/.exec(type)?.[1];

/**
 * Reads a form with parts piece by piece, once, and keeps nothing but names and what `keeps` asks for. Throws BodyFault
 * at the first byte that breaks the form, and where there are too many parts or there is too much to keep.
 */
export class PartReader {
  readonly #delimiter: Buffer;
  readonly #parts: Part[] = [];
  #state: "start" | "after" | "head" | "text" | "end" = "start";
  /** How much of the delimiter, or of what ends a head or follows a delimiter, was seen. */
  #seen = 2;
  #held: Buffer[] = [];
  #length = 0;
  #keeps = false;
  #kept = 0;
  /** How many bytes were looked at; a byte that is looked at twice counts twice. */
  steps = 0;

  constructor(
    boundary: string,
    readonly most: number,
    readonly keeps: (name: string) => boolean,
  ) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  }

  push(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#state === "end") return;
      if (this.#state === "head") at = this.#readHead(chunk, at);
      else if (this.#state === "after") at = this.#readAfter(chunk, at);
      else at = this.#readText(chunk, at);
    }
  }

  /** The parts of the whole form. */
  end(): Part[] {
    if (this.#state !== "end") throw new BodyFault(400);
    return this.#parts;
  }

  /** The delimiter begins with its only CR, so that a false start can only begin anew where it broke off. */
  #readText(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; ) {
      this.steps += 1;
      if (this.#seen === 0) {
        const next = chunk.indexOf(CR, at);
        const end = next < 0 ? chunk.length : next;
        this.steps += end - at;
        this.#hold(chunk.subarray(at, end));
        if (next < 0) return end;
        this.#seen = 1;
        at = next + 1;
      } else if (chunk[at] === this.#delimiter[this.#seen]) {
        at += 1;
        this.#seen += 1;
        if (this.#seen === this.#delimiter.length) return this.#endText(at);
      } else if (this.#state === "start") {
        throw new BodyFault(400);
      } else {
        this.#hold(this.#delimiter.subarray(0, this.#seen));
        this.#seen = 0;
      }
    }
    return chunk.length;
  }

  #endText(at: number): number {
    const part = this.#parts.at(-1);
    if (part && this.#keeps) part.text = Buffer.concat(this.#held).toString();
    this.#turn("after");
    return at;
  }

  /** A line break and another part, or two hyphens and the end. */
  #readAfter(chunk: Buffer, at: number): number {
    this.steps += 1;
    this.#held.push(chunk.subarray(at, at + 1));
    this.#seen += 1;
    if (this.#seen < 2) return at + 1;
    const mark = Buffer.concat(this.#held).toString("latin1");
    if (mark !== "\r\n" && mark !== "--") throw new BodyFault(400);
    this.#turn(mark === "--" ? "end" : "head");
    return at + 1;
  }

  #readHead(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      this.steps += 1;
      if (chunk[at] === headEnd[this.#seen]) this.#seen += 1;
      else this.#seen = chunk[at] === CR ? 1 : 0;
      if (++this.#length > LONGEST_HEAD) throw new BodyFault(400);
      if (this.#seen < headEnd.length) continue;
      this.#held.push(chunk.subarray(from, at + 1));
      this.#begin(Buffer.concat(this.#held).toString());
      return at + 1;
    }
    this.#held.push(chunk.subarray(from));
    return chunk.length;
  }

  #begin(head: string) {
    if (this.#parts.length === this.most) throw new BodyFault(413);
    const part = partOf(head);
    this.#parts.push(part);
    this.#turn("text");
    this.#keeps = this.keeps(part.name);
  }

  #turn(state: "after" | "head" | "text" | "end") {
    this.#state = state;
    this.#seen = 0;
    this.#held = [];
    this.#length = 0;
  }

  #hold(bytes: Buffer) {
    if (!this.#keeps || !bytes.length) return;
    this.#kept += bytes.length;
    if (this.#kept > LARGEST_KEPT) throw new BodyFault(413);
    this.#held.push(bytes);
  }
}

/** What the lines above a part say; browsers write two of them at most. A name with control characters fails in Next. */
function partOf(head: string): Part {
  const [, name, file] =
    /^content-disposition: form-data; name="([^"\p{Cc}]*)"(; filename="[^"\p{Cc}]*")?\r\n(?:content-type: [ -~]*\r\n)?\r\n$/iu.exec(
      head,
    ) ?? [];
  if (name === undefined) throw new BodyFault(400);
  return { name, isFile: file !== undefined, text: undefined };
}
