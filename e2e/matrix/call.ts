import { setTimeout as sleep } from "node:timers/promises";
import { type Person, password } from "@/e2e/people";
import type { WritingMethod } from "./page-row";
import { listActions } from "./routes";

export const origin = new URL(process.env.BASE_URL ?? "http://localhost:3000").origin;
export const dist = process.env.KONTOR_DIST ?? ".next-test";
export type Caller = Person | "guest";

/** What a server answered, in words; `body` is comparable: what differs from request to request is taken out. */
export type Answer = { outcome: Outcome; status: number; body: string; headers: Headers };
export type Outcome =
  | "ok"
  | "done"
  | "refused"
  | "nothing"
  | "sign-in"
  | "elsewhere"
  | "forbidden"
  | "not found"
  | `status ${number}`;

export type Fields = Record<string, string | File | (string | File)[]>;
type ActionOptions = { base?: string; headers?: Record<string, string>; cookie?: string };

const cookies = new Map<string, string>();
let actions: Map<string, string> | undefined;

/** The id of a server action in the build under test. */
export function actionId(name: string): string {
  actions ??= listActions(dist);
  const id = actions.get(name);
  if (!id) throw new Error(`the build has no action ${name}`);
  return id;
}

/** The cookie header of a demo person's session, in English; guests have none. */
export async function cookieOf(caller: Caller): Promise<string> {
  if (caller === "guest") return "";
  const known = cookies.get(caller) ?? (await signIn(caller));
  cookies.set(caller, known);
  return known;
}

const ATTEMPTS = 5;

/** Opens a fresh session by the sign-in form and returns its cookie header; sends it again where people are told to. */
export async function signIn(email: string, secret = password): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const { headers, status, body } = await act("(auth)#signIn", "/sign-in", { email, password: secret });
    const [session] = headers.getSetCookie().filter((each) => each.startsWith("kontor-session="));
    if (session) return `${session.split(";")[0]}; kontor-locale=en`;
    const again = status === 503 || /cannot reach its database/.test(body);
    if (!again || attempt === ATTEMPTS) throw new Error(`${email} could not sign in`);
    await sleep(1000);
  }
}

/** Asks for a page or handler. */
export async function visit(path: string, cookie: string, base = origin): Promise<Answer> {
  const response = await fetch(base + path, { headers: { cookie }, redirect: "manual" });
  const text = await response.text();
  const broken = /NEXT_REDIRECT|NEXT_HTTP_ERROR_FALLBACK/.test(text) && response.status === 200;
  return answerOf(response, text, broken ? "elsewhere" : "ok");
}

/** Asks a handler to write, as a script of our own pages does. */
export async function send(method: WritingMethod, path: string, cookie: string, base = origin) {
  const headers = { cookie, origin: base, "sec-fetch-site": "same-origin" };
  const response = await fetch(base + path, { method, headers, redirect: "manual" });
  return answerOf(response, await response.text(), "ok");
}

/** Calls a server action as the browser does: by its id, with the form encoded as React encodes it. */
export async function act(name: string, path: string, fields: Fields, options: ActionOptions = {}) {
  const response = await postAction(name, path, fields, options);
  const text = await response.text();
  const target = response.headers.get("x-action-redirect");
  if (target !== null)
    return answerOf(response, "", /^\/sign-in(\?next.*)?;/.test(target) ? "sign-in" : "done");
  if (text.trim() === "" || text === "{}") return answerOf(response, "", "nothing");
  // An action that Next passed on to the page it belongs to keeps its refusal, but not its status.
  const [, refusal] = /NEXT_HTTP_ERROR_FALLBACK;(40[34])/.exec(text) ?? [];
  if (refusal) return answerOf(response, text, refusal === "403" ? "forbidden" : "not found");
  return answerOf(response, text, text.includes('"tone":"error"') ? "refused" : "ok");
}

/** As act, with the server's whole answer. */
export const postAction = (
  name: string,
  path: string,
  fields: Fields,
  { base = origin, cookie = "", headers }: ActionOptions = {},
) =>
  fetch(base + path, {
    method: "POST",
    body: encode(fields),
    redirect: "manual",
    headers: {
      cookie,
      "next-action": actionId(name),
      accept: "text/x-component",
      ...(headers ?? { origin: base, "sec-fetch-site": "same-origin" }),
    },
  });

/** The arguments (state, form) of a form's action in React's encoding. */
export function encode(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) body.append(`_1_${name}`, each);
  }
  body.append("0", '[{"attempt":0},"$K1"]');
  return body;
}

function answerOf(response: Response, text: string, otherwise: Outcome): Answer {
  const { status, headers } = response;
  return { outcome: outcomeOf(status, headers, otherwise), status, headers, body: comparable(text) };
}

function outcomeOf(status: number, headers: Headers, otherwise: Outcome): Outcome {
  if (status === 200) return otherwise;
  if (status === 204) return "done";
  if ([303, 307, 308].includes(status)) {
    return headers.get("location")?.includes("/sign-in") ? "sign-in" : "elsewhere";
  }
  if (status === 401) return "refused";
  if (status === 403) return "forbidden";
  return status === 404 ? "not found" : `status ${status}`;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The number of a request (lib/door/request-id.ts), as a page of refusal names it. */
const requestNumber = /(number |Nummer )[0-9a-hjkmnp-z]{5}-[0-9a-hjkmnp-z]{5}/g;

/**
 * What a body holds, so that two refusals can be compared: without ids, numbers of requests and the one-time number of the policy, and
 * regardless of the order in which the parts of a streamed page came and were numbered.
 */
const comparable = (text: string) =>
  text
    .replace(uuid, "<id>")
    .replace(requestNumber, "$1")
    .replace(/(nonce\\?"?[:=]\\?"?)[\w+/=-]{16,}/g, "$1")
    .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "")
    .replace(/\$[@hL]?[0-9a-f]+\b/g, "$")
    .split("\\n")
    .map((line) => line.replace(/^[0-9a-f]+:/, ""))
    .filter((line, at, lines) => !/^(I|HL)\[/.test(line) && lines.indexOf(line) === at)
    .sort()
    .join("\n");
