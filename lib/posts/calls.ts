import { isPlain } from "./json";
import { LARGE, type Limit } from "./limits";
import { BodyFault, boundaryOf, type Part, PartReader } from "./parts";
import { apart, inTurn } from "./turns";

/**
 * The status for a post whose body is too large, or is no well-formed call of a server action where it is meant to be
 * one; undefined for any other. Next decodes calls before the door is reached, and answers what it cannot decode with a
 * 5xx. Reads the body once, piece by piece, and stops at the first fault.
 */
export async function faultOfCall(request: Request, limit: Limit): Promise<400 | 413 | undefined> {
  if (Number(request.headers.get("content-length")) > limit.bytes) return 413;
  const byId = request.headers.has("next-action");
  const type = request.headers.get("content-type") ?? "";
  const boundary = boundaryOf(type);
  if (!boundary && (byId || /^multipart\//i.test(type))) return 400;
  const isOfCall = byId ? (name: string) => name === "0" : (name: string) => name.startsWith("$ACTION_");
  const form = boundary ? new PartReader(boundary, limit.parts, isOfCall) : new FieldCounter(limit.parts);
  try {
    const bytes = await readThrough(request, limit.bytes, form);
    const parts = form.end();
    const isCall = !boundary || (await inTurn(() => (byId ? isCallById(parts) : isCallByForm(parts))));
    if (isCall && bytes > LARGE) await apart();
    return isCall ? undefined : 400;
  } catch (error) {
    // A sender that goes away in the middle counts as malformed.
    return error instanceof BodyFault ? error.status : 400;
  }
}

/** Returns how many bytes there were. */
async function readThrough(request: Request, most: number, form: { push(chunk: Buffer): void }) {
  const reader = request.body?.getReader();
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    try {
      if (bytes > most) throw new BodyFault(413);
      const piece = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      await inTurn(() => form.push(piece));
    } catch (fault) {
      void reader.cancel().catch(() => {});
      throw fault;
    }
  }
  return bytes;
}

const AMPERSAND = 38;

/** The fields of a form without parts are what stands between ampersands. */
class FieldCounter {
  #count = 1;
  constructor(readonly most: number) {}
  push(chunk: Buffer) {
    for (let at = chunk.indexOf(AMPERSAND); at >= 0; at = chunk.indexOf(AMPERSAND, at + 1))
      if (++this.#count > this.most) throw new BodyFault(413);
  }
  end(): Part[] {
    return [];
  }
}

/** What ends the list of a call by script: its one form. */
const FORM = ',"$K1"]';

/** As the browser's script sends it: a state and a form, `[{…},"$K1"]`. */
function isCallById(parts: Part[]): boolean {
  const [call, ...more] = parts.filter(({ name }) => name === "0");
  if (!call || call.isFile || more.length || !call.text?.endsWith(FORM)) return false;
  return isList(`${call.text.slice(0, -FORM.length)}]`);
}

/**
 * As a browser without script sends it: the hidden fields that Next put into the form. Next itself refuses references to
 * no call (400) or to one that it does not know (409), but stumbles over what a call was bound to: `$ACTION_1:0` and `:1`.
 */
function isCallByForm(parts: Part[]): boolean {
  const bound = parts.filter(({ name }) => name.startsWith("$ACTION_") && name.includes(":"));
  const names = new Set(bound.map(({ name }) => name));
  return names.size === bound.length && bound.every((part) => !part.isFile && isBound(part, names));
}

const isBound = ({ name, text = "" }: Part, names: Set<string>) =>
  name.endsWith(":0")
    ? names.has(`${name.slice(0, -1)}1`) && /^\{"id":"[0-9a-f]{42}","bound":"\$@1"\}$/.test(text)
    : isList(text);

/** A list of one plain thing. */
function isList(text: string): boolean {
  if (!isPlain(text)) return false;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.length === 1;
  } catch {
    return false;
  }
}
