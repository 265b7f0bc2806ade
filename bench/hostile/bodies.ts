const BOUNDARY = "----kontor-bench-5c2e71";

/** A body that a stranger or a member might send, and what it says of itself. */
export type Hostile = {
  name: string;
  type: string;
  body: Buffer;
  /** Sent without its length, in so many bytes at a time. */
  pieces?: number;
  call?: boolean;
};

export const formType = `multipart/form-data; boundary=${BOUNDARY}`;
const part = (name: string, value = "", more = "") =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const form = (...parts: string[]) => Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
const MILLION = 1_000_000;

/** What strangers send: each of them held the process for seconds where a body was read whole and each part looked for among all. */
export const bodies: Hostile[] = [
  { name: "100,000 references", type: formType, body: form(part("$ACTION_REF_1").repeat(100_000)) },
  { name: "24 MB of plain fields", type: formType, body: form(part("a", "b").repeat(270_000)) },
  {
    name: "beginnings of a delimiter",
    type: formType,
    body: form(part("a", `\r\n--${BOUNDARY.slice(0, -1)}`.repeat(900_000))),
  },
  {
    name: "call with a deep state",
    type: formType,
    body: form(part("0", `[${"[".repeat(120_000)}${"]".repeat(120_000)},"$K1"]`)),
    call: true,
  },
  {
    name: "just below the limit",
    type: formType,
    body: form(part("a", "b").repeat(195), part("note", "\r\n--".repeat(55_000))),
  },
  {
    name: "a million fields in one line",
    type: "application/x-www-form-urlencoded",
    body: Buffer.from("a=b&".repeat(5 * MILLION)),
  },
  {
    name: "without a length",
    type: formType,
    body: form(part("a", "b").repeat(270_000)),
    pieces: 65_536,
  },
  { name: "without a length, byte by byte", type: "text/plain", body: Buffer.alloc(MILLION, "x"), pieces: 1 },
];

/** What a member might send where files may be large. */
export const broadCall = (): Buffer =>
  form(part("0", `[{"a":[${"[],".repeat(6 * MILLION)}[]]},"$K1"]`), part("_1_a", "b"));

/** Where strangers send them. */
export const addresses = [
  "/sign-in",
  "/nordwind",
  "/nordwind/r/alpha-it",
  "/nordwind/provider/catalogue/import",
  "/nowhere/at/all",
  "/favicon.ico",
  "/favicon.icox",
  "/_next/image",
  "/_next/static/chunks/none.js",
  "/api/auth/callback/credentials",
  "/api/livez",
];

/** Lists that a member might upload. */
export const lists: [name: string, text: () => string][] = [
  ["19 million commas", () => ",".repeat(19 * MILLION)],
  ["five million short rows", () => `name,price\n${"a\n".repeat(5 * MILLION)}`],
  ["19 million blank rows", () => `name,price\n${"\n".repeat(19 * MILLION)}`],
  ["900,000 short rows", () => `name,price\n${"a\n".repeat(900_000)}`],
  ["a quotation mark that is never closed", () => `name,price\n"${"a\n".repeat(9 * MILLION)}`],
  ["100,000 rows", () => `name,price\n${"Lamp,1.50\n".repeat(100_000)}`],
];

/** The upload of a list by the form without script, from the fields that its page holds. */
export const uploadOf = (fields: [name: string, value: string][], text: string) =>
  form(...fields.map(([name, value]) => part(name, value)), part("file", text, '; filename="list.csv"'));
