import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOfCall } from "./calls";
import { limitOf } from "./limits";
import { LARGEST_KEPT } from "./parts";

const guest = limitOf("/sign-in", undefined);
const upload = limitOf("/nordwind/provider/catalogue/import", ["nordwind:provider"]);
const boundary = "----kontor";
const id = "4".repeat(42);

const part = (name: string, value: string, more = "") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const closed = (...parts: string[]) => `${parts.join("")}--${boundary}--\r\n`;
const call = part("0", '[{"attempt":0},"$K1"]') + part("_1_email", "a@muster.example");
const hidden =
  part("$ACTION_REF_1", "") +
  part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`) +
  part("$ACTION_1:1", '[{"attempt":0}]') +
  part("$ACTION_KEY", "k1");
const withState = (state: string) => hidden.replace('[{"attempt":0}]', () => state);
const form = hidden + part("email", "a@muster.example");

type Sent = { byId?: boolean; type?: string; limit?: typeof guest; length?: string };

const stream = (pieces: Iterable<Uint8Array>) => {
  const each = pieces[Symbol.iterator]();
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = each.next();
      if (done) return controller.close();
      pulled += value.length;
      controller.enqueue(value);
    },
  });
  return { body, pulled: () => pulled };
};

const requestOf = (body: ReadableStream | string, { byId, type, length }: Sent) =>
  new Request("http://localhost/sign-in", {
    method: "POST",
    body: typeof body === "string" ? Buffer.from(body, "latin1") : body,
    duplex: "half",
    headers: {
      "content-type": type ?? `multipart/form-data; boundary=${boundary}`,
      ...(byId && { "next-action": id }),
      ...(length && { "content-length": length }),
    },
  } as RequestInit);

const faultOf = (body: string | ReadableStream, sent: Sent = {}) =>
  faultOfCall(requestOf(body, sent), sent.limit ?? guest);

describe("a call as browsers send it", () => {
  it("passes, with script and without, in whatever pieces it comes", async () => {
    expect(await faultOf(closed(call), { byId: true })).toBeUndefined();
    expect(await faultOf(closed(form))).toBeUndefined();
    expect(await faultOf(closed(part(`$ACTION_ID_${id}`, ""), part("email", "x")))).toBeUndefined();
    expect(await faultOf(closed(form, part("file", "\r\n--\r\n-\r\r\n----kon", '; filename="a.csv"')))).toBe(
      undefined,
    );
    const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(cuts, fc.boolean(), async (at, byId) => {
        const bytes = Buffer.from(closed(byId ? call : form));
        const ends = [...at, bytes.length].sort((one, other) => one - other);
        const pieces = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        expect(await faultOf(stream(pieces.filter(({ length }) => length)).body, { byId })).toBeUndefined();
      }),
    );
  });

  it("passes where what was typed looks like a reference, since React writes it otherwise", async () => {
    const state = JSON.stringify([{ attempt: 1, values: { note: '"$F1" \\"$K1"', price: "$$5" } }]);
    expect(await faultOf(closed(withState(state)))).toBeUndefined();
    expect(
      await faultOf(closed(part("0", `${state.slice(0, -1)},"$K1"]`), part("_1_a", "$F1")), { byId: true }),
    ).toBeUndefined();
  });

  it("is no matter of bodies of other types", async () => {
    for (const type of ["application/x-www-form-urlencoded", "application/json", "text/plain"])
      expect(await faultOf("a=1&b=[", { type }), type).toBeUndefined();
  });
});

describe("what is no call", () => {
  const bodies: Record<string, string> = {
    "no form": "junk",
    nothing: "",
    "a boundary alone": `--${boundary}`,
    "text before the first part": `hello\r\n${closed(form)}`,
    "no end": closed(form).slice(0, -8),
    "a part without a name": closed(part("a", "").replace(' name="a"', ""), form),
    "a part with other headers": closed(form.replace("\r\n\r\n", "\r\nX-A: b\r\n\r\n")),
    "an encoded file": closed(
      part("file", "YQ==", '; filename="a"\r\nContent-Transfer-Encoding: base64'),
      form,
    ),
    "a control character in a name": closed(part("a\x01b", "x"), form),
    "a control character in a file's name": closed(part("a", "x", '; filename="a\x00"'), form),
    "an endless head": closed(part("a".repeat(5000), "x"), form),
    "line breaks of another system": closed(form).replaceAll("\r\n", "\n"),
  };
  for (const [name, body] of Object.entries(bodies)) {
    it(`is refused: ${name}`, async () => {
      expect(await faultOf(body)).toBe(400);
      expect(await faultOf(body.replaceAll(form, call), { byId: true })).toBe(400);
    });
  }

  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const states = [
    ...["", "[", "1", "null", "{}", "[]", '["$F1"]', '[{"a":"$h1"}]', '[{"a":"$@1"}]', '[{"a":"$Q1"}]'],
    ...['[{"a":"$K1"}]', '[{"a":"\\u0024F1"}]', '[{"a":"$1:a"}]', '[{"__proto__":{}}]', deep, `[${deep}]`],
    ...['[{"\\u005f_proto__":{}}]', '[{"a":0},{"b":1}]', '[{"a":0}'],
  ];
  for (const state of states) {
    it(`is refused: a state of ${state.slice(0, 30) || "nothing"}`, async () => {
      expect(await faultOf(closed(withState(state)))).toBe(400);
      const byId = state.replace(/\]$/, ',"$K1"]');
      expect(await faultOf(closed(part("0", byId), part("_1_a", "x")), { byId: true })).toBe(400);
    });
  }

  it("is refused: what belongs to a call is there twice, not at all, or as a file", async () => {
    const broken = [
      form.replace("$@1", "$@2"),
      form.replace('"bound":"$@1"', '"bound":"$@1","x":"$F1"'),
      form.replace("$ACTION_1:1", "$ACTION_2:1"),
      form.replace('"$ACTION_1:0"', '"$ACTION_1:0"; filename="a"'),
      form.replace('"$ACTION_1:1"', '"$ACTION_1:1"; filename="a"'),
      `${part("$ACTION_1:1", '["$F1"]')}${form}`,
      `${form}${part("$ACTION_1:1", '["$F1"]')}`,
    ];
    for (const each of broken) expect(await faultOf(closed(each)), each).toBe(400);
    const file = part("0", '[{"attempt":0},"$K1"]', '; filename="a"');
    for (const each of [`${call}${call}`, file, part("_1_email", "a"), part("0", '[{"attempt":0}]')])
      expect(await faultOf(closed(each), { byId: true }), each).toBe(400);
  });

  it("is left to Next where Next itself refuses it", async () => {
    for (const name of ["$ACTION_", "$ACTION_REF_", "$ACTION_REF_2", "$ACTION_ID_x", "$ACTION_KEY"])
      expect(await faultOf(closed(part(name, ""), part("email", "x"))), name).toBeUndefined();
  });

  it("is refused: another type than a form's where an action is named, and types that two readers read differently", async () => {
    for (const type of ["text/plain", "application/json", "application/x-www-form-urlencoded"])
      expect(await faultOf(closed(call), { byId: true, type }), type).toBe(400);
    for (const type of [
      "multipart/form-data",
      "multipart/form-data; boundary=",
      `Multipart/Form-Data; boundary=${boundary}`,
      `multipart/form-data; boundary="${boundary}`,
      `multipart/form-data; boundary=x; boundary=${boundary}`,
      `multipart/mixed; boundary=${boundary}`,
      `multipart/form-data; boundary=${"b".repeat(71)}`,
    ])
      expect(await faultOf(closed(form), { type }), type).toBe(400);
  });
});

describe("a body that is too large", () => {
  const fields = (count: number) => part("a", "x").repeat(count);

  it("is refused by its length before a byte of it is read", async () => {
    const { body, pulled } = stream([Buffer.alloc(10)]);
    expect(await faultOf(body, { length: String(guest.bytes + 1) })).toBe(413);
    expect(pulled()).toBeLessThanOrEqual(10);
    expect(await faultOf("a=1", { type: "text/plain", length: String(guest.bytes + 1) })).toBe(413);
  });

  it("is refused while it is read where it does not say its length, and is not read further", async () => {
    for (const type of [undefined, "application/x-www-form-urlencoded", "text/plain"]) {
      const piece = Buffer.alloc(16_384, "x");
      const endless = function* () {
        yield Buffer.from(part("a", "").slice(0, -2));
        for (;;) yield piece;
      };
      const { body, pulled } = stream(endless());
      expect(await faultOf(body, { type })).toBe(413);
      expect(pulled()).toBeLessThan(guest.bytes + 4 * piece.length);
    }
  });

  it("passes up to its limit", async () => {
    const around = closed(hidden, part("note", "")).length;
    expect(await faultOf(closed(hidden, part("note", "x".repeat(guest.bytes - around))))).toBeUndefined();
    expect(await faultOf(closed(hidden, part("note", "x".repeat(guest.bytes - around + 1))))).toBe(413);
  });

  it("is refused where what would be parsed is too large, alone or together, even where files may be larger", async () => {
    const broad = (bytes: number) => `[{"a":[${"[],".repeat(bytes / 3)}[]]}]`;
    const byId = (bytes: number) => `${broad(bytes).slice(0, -1)},"$K1"]`;
    for (const [body, sent] of [
      [part("0", byId(20 * 1024 * 1024)), { byId: true }],
      [withState(broad(20 * 1024 * 1024)), {}],
      [part("$ACTION_X", "x".repeat(LARGEST_KEPT / 2)).repeat(3), {}],
    ] as const) {
      const bytes = Buffer.from(closed(body));
      const inPieces = Array.from({ length: bytes.length / 16_384 + 1 }, (_, at) =>
        bytes.subarray(at * 16_384, (at + 1) * 16_384),
      );
      const { body: sending, pulled } = stream(inPieces);
      expect(await faultOf(sending, { ...sent, limit: upload })).toBe(413);
      expect(pulled()).toBeLessThan(LARGEST_KEPT + 4 * 16_384);
    }
    const honest = part("0", byId(LARGEST_KEPT - 100)) + part("_1_note", "x");
    expect(await faultOf(closed(honest), { byId: true, limit: upload })).toBeUndefined();
  });

  it("is refused for its number of parts or fields", async () => {
    const four = 4;
    expect(await faultOf(closed(hidden, fields(guest.parts - four)))).toBeUndefined();
    expect(await faultOf(closed(hidden, fields(guest.parts - four + 1)))).toBe(413);
    const type = "application/x-www-form-urlencoded";
    const typed = (count: number) => Array.from({ length: count }, (_, at) => `f=${at}`).join("&");
    expect(await faultOf(typed(guest.parts), { type })).toBeUndefined();
    expect(await faultOf(typed(guest.parts + 1), { type })).toBe(413);
  });

  it("may be larger where a signed-in person uploads", async () => {
    const file = part("file", "x".repeat(20 * 1024 * 1024), '; filename="list.csv"');
    expect(await faultOf(closed(form, file), { limit: upload })).toBeUndefined();
    expect(await faultOf(closed(form, file))).toBe(413);
    expect(await faultOf(closed(form, file, file), { limit: upload })).toBe(413);
  });
});
