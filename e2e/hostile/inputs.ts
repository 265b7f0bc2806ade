import fc from "fast-check";
import type { Fields } from "@/e2e/matrix/call";
import { calls } from "./calls";
import { hostileField, hostileName, hostileText } from "./values";

/** Who sends: nobody, two people of the other tenant, or somebody made for this run. */
export const senders = ["guest", "admin@gamma-cloud.example", "admin@lakeside.example"] as const;
export type Sender = (typeof senders)[number] | "somebody";

export type Input =
  | { kind: "action"; sender: Sender; name: string; fields: Fields; at: string; script: boolean }
  | { kind: "page"; sender: Sender; path: string }
  | { kind: "handler"; sender: Sender; method: string; path: string; body: string; type: string }
  | { kind: "call"; sender: Sender; id: string | undefined; type: string; body: Uint8Array<ArrayBuffer> };

/** A form as our pages would send it: the action, where it is posted to, and its fields. */
export type Form = { name: string; at: string; fields: Fields; senders: readonly Sender[] };

/** What the inputs are made from. */
export type Ground = {
  forms: Form[];
  routes: string[];
  handlers: string[];
  ids: string[];
  actionIds: string[];
};

/** As many inputs as asked for, always the same ones for the same ground. */
export const sampleInputs = (ground: Ground, count: number): Input[] =>
  fc.sample(
    fc.oneof(
      { weight: 50, arbitrary: actions(ground) },
      { weight: 26, arbitrary: pages(ground) },
      { weight: 8, arbitrary: handlers(ground) },
      { weight: 16, arbitrary: calls(ground) },
    ),
    { seed: 20_260_401, numRuns: count },
  );

/** A valid form of which some fields were replaced, left out or added. */
function actions({ forms, ids }: Ground): fc.Arbitrary<Input> {
  const change = fc.record({
    at: fc.nat(),
    value: fc.oneof({ weight: 8, arbitrary: hostileField(ids) }, gone),
  });
  const extra = fc.tuple(hostileName, hostileField(ids));
  return fc
    .record({
      form: fc.constantFrom(...forms),
      sender: fc.nat(),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      extras: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(extra, { maxLength: 3 })),
      script: fc.boolean(),
    })
    .map(({ form, sender, changes, extras, script }): Input => {
      const { name, at, senders } = form;
      const fields = new Map(Object.entries(form.fields));
      for (const { at: index, value } of changes) {
        const field = [...fields.keys()][index % Math.max(1, fields.size)] ?? "tenant";
        if (value === undefined) fields.delete(field);
        else fields.set(field, value);
      }
      for (const [field, value] of extras) fields.set(field, value);
      const by = senders[sender % senders.length] ?? "guest";
      return { kind: "action", name, at, sender: by, fields: Object.fromEntries(fields), script };
    });
}

const gone = { weight: 1, arbitrary: fc.constant(undefined) };

const parameters = [
  ..."q state category sort what parent page portfolio customer line of only kind show offers step notice next token".split(
    " ",
  ),
  ..."tenant sent v which go at id error callbackUrl code _rsc __proto__ constructor toString".split(" "),
];

/** A page with other people's or ill-formed ids in its path, and a query string nobody would click. */
function pages({ routes, ids }: Ground): fc.Arbitrary<Input> {
  const text = hostileText(ids);
  const cursor = text.map((value) =>
    Buffer.from(JSON.stringify(["after", value, ids[0]])).toString("base64url"),
  );
  const value = fc.oneof({ weight: 8, arbitrary: text.map(encode) }, { weight: 2, arbitrary: cursor }, raw);
  const parameter = fc.tuple(fc.constantFrom(...parameters), value).map(([name, each]) => `${name}=${each}`);
  const segment = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ids) },
    { weight: 4, arbitrary: text.map(encode) },
    raw,
  );
  const deep = fc.nat({ max: 300 }).map((depth) => "/a".repeat(depth));
  return fc
    .record({
      route: fc.constantFrom(...routes),
      tenant: fc.oneof(fc.constantFrom("nordwind", "lakeside"), segment),
      segments: fc.array(segment, { minLength: 4, maxLength: 4 }),
      query: fc.array(parameter, { maxLength: 6 }),
      tail: fc.oneof(
        { weight: 12, arbitrary: fc.constant("") },
        deep,
        segment.map((each) => `/${each}`),
      ),
      sender: fc.constantFrom(...senders),
    })
    .map(({ route, tenant, segments, query, tail, sender }): Input => {
      let at = 0;
      const path = route.replace(/\[[^\]]+\]/g, (name) =>
        name === "[tenant]" ? tenant : (segments[at++] ?? ""),
      );
      return { kind: "page", sender, path: `${path}${tail}${query.length ? `?${query.join("&")}` : ""}` };
    });
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed());

/** Percent signs that stand for no text. */
const raw = fc.constantFrom(
  "%ff",
  "%ED%A0%80",
  "%00",
  "%",
  "%zz",
  "%E0%A4%A",
  "%25%30%30",
  "%2e%2e%2f",
  "%c0%af",
  "a".repeat(12_000),
);

function handlers({ handlers: paths, ids }: Ground): fc.Arbitrary<Input> {
  const text = hostileText(ids);
  return fc.record({
    kind: fc.constant("handler"),
    sender: fc.constantFrom(...senders),
    method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"),
    path: fc
      .tuple(fc.constantFrom(...paths), text, text)
      .map(([path, one, other]) => `${path.replace(/\[[^\]]+\]/g, encode(one) || "x")}?v=${encode(other)}`),
    body: fc.oneof(text, fc.constant("{"), fc.constant("csrfToken=a&email[]=b&password=c"), fc.json()),
    type: fc.constantFrom(
      "application/json",
      "application/x-www-form-urlencoded",
      "text/plain",
      "multipart/form-data",
      "a",
    ),
  });
}
