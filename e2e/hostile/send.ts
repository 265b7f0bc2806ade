import { actionId, type Caller, cookieOf, encode, type Fields, origin } from "@/e2e/matrix/call";
import type { Input, Sender } from "./inputs";

/** What was wrong with an answer; undefined where nothing was. */
export type Fault = { input: string; fault: string };

const traces =
  /node_modules|\bat (?:async )?[\w.<>]+ \(|\bat Object\.|DrizzleQueryError|Failed query|"tenant_id"|\.next-test|syntax error at/;

/** Sends one input and looks at the answer: no 5xx, no trace of the inside, and in time. Returns the status as well. */
export async function send(input: Input, somebody: string): Promise<{ status: number; fault?: Fault }> {
  const response = await request(input, somebody).catch(
    (error: Error) => `no answer: ${error.cause ?? error}`,
  );
  const fault = (text: string) => ({ input: inWords(input), fault: text });
  if (typeof response === "string") return { status: 0, fault: fault(response) };
  const text = await response.text();
  const [trace] = traces.exec(text) ?? [];
  if (response.status >= 500) return { status: response.status, fault: fault(`${response.status}`) };
  if (trace) return { status: response.status, fault: fault(`shows ${trace}`) };
  return { status: response.status };
}

async function request(input: Input, somebody: string): Promise<Response> {
  const cookie = await cookieFor(input.sender, somebody);
  const common = { redirect: "manual", signal: AbortSignal.timeout(30_000) } as const;
  const own = { cookie, origin, "sec-fetch-site": "same-origin" };
  switch (input.kind) {
    case "page":
      return fetch(origin + input.path, { ...common, headers: { cookie } });
    case "handler": {
      const body = ["GET", "HEAD", "OPTIONS"].includes(input.method) ? undefined : input.body;
      return fetch(origin + input.path, {
        ...common,
        method: input.method,
        body,
        headers: { ...own, "content-type": input.type },
      });
    }
    case "action": {
      const id = actionId(input.name);
      const body = input.script
        ? encode(wellFormed(input.fields))
        : withoutScript(id, wellFormed(input.fields));
      const headers = { ...own, ...(input.script && { "next-action": id }) };
      return fetch(origin + input.at, { ...common, method: "POST", body, headers });
    }
    case "call": {
      const headers = {
        ...own,
        "content-type": input.type,
        ...(input.id !== undefined && { "next-action": input.id }),
      };
      return fetch(`${origin}/sign-in`, { ...common, method: "POST", body: input.body, headers });
    }
  }
}

const cookieFor = (sender: Sender, somebody: string) =>
  sender === "somebody" ? somebody : cookieOf(sender as Caller);

/** A form's body turns what is no text into U+FFFD anyhow, but refuses it in names. */
const wellFormed = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toWellFormed(), value]));

function withoutScript(id: string, fields: Fields): FormData {
  const body = new FormData();
  body.append("$ACTION_REF_1", "");
  body.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
  body.append("$ACTION_1:1", '[{"attempt":0}]');
  body.append("$ACTION_KEY", "k1");
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) body.append(name, each);
  }
  return body;
}

const inWords = (input: Input) =>
  JSON.stringify(input, (_, value) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString("latin1").slice(0, 500);
    if (value instanceof File) return `File ${value.name} of ${value.size}`;
    return typeof value === "string" && value.length > 500
      ? `${value.slice(0, 60)}… (${value.length})`
      : value;
  }).slice(0, 1500);
