import fc from "fast-check";
import { type Ground, type Input, senders } from "./inputs";
import { hostileText } from "./values";

const boundary = "----kontor";
const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const payloads = [
  "",
  "[",
  "1",
  "null",
  "{}",
  "[]",
  '["$K1"]',
  '[{"attempt":0},"$K1","$K2"]',
  '[{"attempt":0},"$F1"]',
  '[{"attempt":0},"$h1"]',
  '[{"attempt":0},"$@1"]',
  '[{"attempt":0},"$Q1"]',
  '[{"attempt":0},"$W0"]',
  '[{"attempt":0},"$i0"]',
  '[{"attempt":0},"$B5"]',
  '[{"attempt":0},"$R1"]',
  '[{"attempt":0},"$x1"]',
  '[{"attempt":0},"$n99999"]',
  '[{"attempt":0},"$T"]',
  '[{"attempt":"$D"},"$K1"]',
  '[{"attempt":1e309},"$K1"]',
  '["$undefined","$K1"]',
  '[null,"$K1"]',
  '[{"__proto__":{"attempt":1}},"$K1"]',
  '[{"attempt":0,"values":{"a":"\\ud800"}},"$K1"]',
  '[{"attempt":0,"values":{"a":"\\u0024K1"}},"$K1"]',
  '[{"attempt":{"then":"$1:then"}},"$K1"]',
  '["$1:__proto__:constructor:constructor","$K1"]',
  '[{"attempt":0},"$K1"]',
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
];

const malformed = [
  "",
  "junk",
  `--${boundary}`,
  `--${boundary}--`,
  `--${boundary}\r\n\r\n\r\n--${boundary}--`,
  `--${boundary}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--${boundary}--`,
  `--${boundary}\r\nContent-Disposition: form-data; name="0"\r\n\r\n[{"attempt":0},"$K1"]`,
  `--${boundary}\r\nContent-Disposition: form-data; name="0"; filename="a"\r\n\r\n[{"attempt":0},"$K1"]\r\n--${boundary}--`,
  `--${boundary}\r\nContent-Disposition: attachment; name="0"\r\n\r\n1\r\n--${boundary}--`,
  `--${boundary}\nContent-Disposition: form-data; name="0"\n\n1\n--${boundary}--`,
  `--${boundary}\r\nContent-Disposition: form-data; name="_1_file"; filename="a"\r\nContent-Transfer-Encoding: base64\r\n\r\nYQ==\r\n${part("0", '[{"attempt":0},"$K1"]')}--${boundary}--`,
  `--${boundary}\r\nContent-Disposition: form-data; name="_1_a"\r\nContent-Type: text/plain; charset=utf-16\r\n\r\na\r\n${part("0", '[{"attempt":0},"$K1"]')}--${boundary}--`,
  `--${boundary}\r\n${"X-A: b\r\n".repeat(3_000)}\r\nx\r\n--${boundary}--`,
  `${part("0", '[{"attempt":0},"$K1"]')}--${boundary}\r\nContent-Disposition: form-data; name="_1_\xed\xa0\x80"\r\n\r\n\xff\xfe\xed\xa0\x80\r\n--${boundary}--`,
];

/** Calls of actions that no browser would make: unknown ids, other media types, bodies that are no form or no call. */
export function calls({ actionIds, ids }: Ground): fc.Arbitrary<Input> {
  const known = fc.constantFrom(...actionIds);
  const unknown = fc.constantFrom(
    "",
    "x",
    "0".repeat(42),
    `7f${"f".repeat(40)}`,
    "__proto__",
    "constructor",
    "toString",
    "a".repeat(5_000),
  );
  const field = fc.tuple(
    fc.constantFrom("0", "1", "_1_tenant", "_2_x", "", "0:0", "__proto__"),
    fc.oneof(fc.constantFrom(...payloads), hostileText(ids)),
  );
  const hidden = fc.tuple(
    fc.constantFrom(
      "$ACTION_REF_1",
      "$ACTION_1:0",
      "$ACTION_1:1",
      "$ACTION_1:2",
      "$ACTION_KEY",
      "$ACTION_",
      "$ACTION_REF_",
      "tenant",
    ),
    fc.oneof(
      fc.constantFrom(...payloads),
      known.map((id) => JSON.stringify({ id, bound: "$@1" })),
      known.map((id) => JSON.stringify({ id, bound: "$@2" })),
    ),
  );
  const named = known.map((id) => [`$ACTION_ID_${id}`, ""] as [string, string]);
  const form = (fields: fc.Arbitrary<[string, string]>) =>
    fc
      .array(fields, { minLength: 1, maxLength: 5 })
      .map((all) => `${all.map((each) => part(...each)).join("")}--${boundary}--`);
  const body = fc.oneof(
    fc.constantFrom(...malformed),
    fc.constantFrom(...payloads),
    form(field),
    form(hidden),
    form(fc.oneof(hidden, named)),
  );
  return fc.record({
    kind: fc.constant("call"),
    sender: fc.constantFrom(...senders),
    id: fc.oneof(
      { weight: 5, arbitrary: known },
      { weight: 2, arbitrary: unknown },
      { weight: 3, arbitrary: fc.constant(undefined) },
    ),
    type: fc.oneof(
      { weight: 8, arbitrary: fc.constant(`multipart/form-data; boundary=${boundary}`) },
      fc.constantFrom(
        "text/plain",
        "text/plain;charset=UTF-8",
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        `Multipart/Form-Data; boundary=${boundary}`,
        `multipart/form-data; boundary="${boundary}`,
        `multipart/form-data-x; boundary=${boundary}`,
        "multipart/mixed; boundary=x",
      ),
    ),
    body: body.map((text) => new Uint8Array(Buffer.from(text, "latin1"))),
  });
}
