import fc from "fast-check";

const texts = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "a\udfffb",
  "\u202e\u200b\ufeff",
  "a\nb\r\nc",
  "1e309",
  "-1e309",
  "NaN",
  "Infinity",
  "-0",
  "-1",
  "0",
  "0.1",
  "1.234,56",
  "2147483647",
  "2147483648",
  "9223372036854775808",
  "99999999999999999999999999999999",
  "0x1f",
  "1e3",
  "٣",
  "null",
  "undefined",
  "true",
  "[]",
  "{}",
  "[object Object]",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "$K1",
  "$@0",
  "$$",
  "$undefined",
  "$ACTION_ID_x",
  "' or '1'='1",
  "'; drop table orders; --",
  "\\'; select pg_sleep(30); --",
  "%' and 1=cast((select version()) as int) --",
  "%_%_%\\",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "{{7*7}}#{7*7}<%= 7*7 %>",
  "{name, plural, other {#}}",
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "//evil.example/",
  "javascript:alert(1)",
  "https://evil.example",
  "=cmd|' /C calc'!A0",
  "a@b",
  `${"a".repeat(250)}@example.com`,
  "not-an-id",
  "00000000-0000-0000-0000-000000000000",
  "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
  "2026-13-45T99:99:99Z",
  "-271821-04-20T00:00:00.000Z",
  "😀".repeat(300),
  "x".repeat(5_000),
  "ﷺ".repeat(2_000),
  "((((((((((a+)+)+)+)+)+)+)+)+)+",
];

/** A text that no form of ours would send; `ids` are ids of other companies' records. */
export const hostileText = (ids: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...texts) },
    { weight: 5, arbitrary: fc.constantFrom(...ids) },
    { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
    { weight: 2, arbitrary: fc.double().map(String) },
    { weight: 2, arbitrary: fc.bigInt().map(String) },
    { weight: 1, arbitrary: fc.json() },
  );

const megabyte = "m".repeat(1_048_576);

/** What a field may hold: one text, many of them, a file, or now and then a megabyte. */
export const hostileField = (ids: readonly string[]): fc.Arbitrary<string | File | (string | File)[]> => {
  const text = hostileText(ids);
  const file = fc
    .record({
      name: text,
      content: text,
      type: fc.constantFrom("", "image/png", "text/csv", "a/b; charset=\u{fffd}"),
    })
    .map(
      ({ name, content, type }) =>
        new File([content], name.toWellFormed(), { type: type.replace("\ufffd", "") }),
    );
  return fc.oneof(
    { weight: 60, arbitrary: text },
    { weight: 12, arbitrary: fc.array(text, { maxLength: 5 }) },
    { weight: 10, arbitrary: file },
    { weight: 4, arbitrary: text.map((each) => Array<string>(300).fill(each)) },
    { weight: 1, arbitrary: fc.constant(megabyte) },
  );
};

/** Names of fields that no form of ours has. */
export const hostileName = fc.constantFrom(
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "then",
  "tenantId",
  "resellerId",
  "roles",
  "id",
  "a".repeat(3_000),
  "offers-99-kind",
  "offers-0-__proto__",
  "texts-en-constructor",
  "$ACTION_KEY",
  "\0",
  "a[b][c]",
);
