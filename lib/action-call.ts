const LARGEST = 25 * 1024 * 1024;

/**
 * The status for a post that is no well-formed call of a server action; undefined where it is one, or is not meant to be
 * one. Next decodes calls before the door is reached, and answers what it cannot decode with a 5xx.
 */
export async function faultOfCall(request: Request): Promise<number | undefined> {
  const byId = request.headers.has("next-action");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return byId ? 400 : undefined;
  if (Number(request.headers.get("content-length")) > LARGEST) return 413;
  try {
    const body = Buffer.from(await request.arrayBuffer());
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    const decodable =
      isDecodable(form) && !/\r\ncontent-transfer-encoding:\s*base64/i.test(body.toString("latin1"));
    return decodable && (byId ? isCallById(form) : isCallByForm(form)) ? undefined : 400;
  } catch {
    return 400;
  }
}

/** Next's parser stumbles over control characters in names, and React over encoded files, which no browser sends. */
const isDecodable = (form: FormData) =>
  [...form.entries()].every(
    ([name, value]) => !/\p{Cc}/u.test(value instanceof File ? name + value.name : name),
  );

/** As the browser's script sends it: a state and a form, `[{…},"$K1"]`, the form's fields prefixed by its number. */
function isCallById(form: FormData): boolean {
  const call = readPlain(form.get("0"));
  const rest = [...form.keys()].filter((name) => name !== "0");
  return (
    form.getAll("0").length === 1 &&
    rest.every((name) => name.startsWith("_1_")) &&
    Array.isArray(call) &&
    call.length === 2 &&
    call[1] === "$K1"
  );
}

/** As a browser without script sends it: the hidden fields that Next put into the form, `$ACTION_…`. */
function isCallByForm(form: FormData): boolean {
  return [...form.entries()].every(([name, value]) => {
    if (!name.startsWith("$ACTION_")) return true;
    if (/^\$ACTION_REF_\d{1,4}$/.test(name)) return form.has(`$ACTION_${name.slice(12)}:0`);
    if (/^\$ACTION_(?:KEY|ID_[0-9a-f]{42})$/.test(name)) return true;
    const [, group, part] = /^\$ACTION_(\d{1,4}):([01])$/.exec(name) ?? [];
    if (part === "0") return isReference(value) && form.has(`$ACTION_${group}:1`);
    const bound = part === "1" && readPlain(value);
    return Array.isArray(bound) && bound.length === 1;
  });
}

const isReference = (value: FormDataEntryValue) =>
  typeof value === "string" && /^\{"id":"[0-9a-f]{42}","bound":"\$@1"\}$/.test(value);

/** JSON in which no text stands for anything but itself, apart from the form and what is undefined. */
function readPlain(value: FormDataEntryValue | null): unknown {
  return JSON.parse(String(value), (key, each) => {
    const escaped = typeof each !== "string" || !/^\$(?!\$|undefined$|K1$)/.test(each);
    if (!escaped || key === "__proto__") throw new Error("not plain");
    return each;
  });
}
