import { randomUUID } from "node:crypto";
import { actionId, encode, type Fields } from "./call";

/** The action of the attack, and the page it belongs to. */
export const action = "[tenant]/reseller/customers#createCustomerAction";
export const path = "/nordwind/reseller/customers/new";
export const evil = "https://evil.example";

/** What a browser or a script of another site may say of where a post comes from. */
export const forgeries = (own: string): Record<string, Record<string, string>> => ({
  "neither Origin nor Sec-Fetch-Site": {},
  "a foreign Origin": { origin: evil },
  "an Origin of null": { origin: "null" },
  "an Origin that is no URL": { origin: "evil" },
  "an Origin that begins like ours": { origin: `${own}.evil.example` },
  "our host under another scheme": { origin: own.replace("http:", "https:") },
  "our host at another port": { origin: own.replace(/:\d+$/, ":1") },
  "cross-site": { "sec-fetch-site": "cross-site", origin: evil },
  "cross-site with our Origin": { "sec-fetch-site": "cross-site", origin: own },
  "same-site with our Origin": { "sec-fetch-site": "same-site", origin: own },
  "none with our Origin": { "sec-fetch-site": "none", origin: own },
  "an unknown Sec-Fetch-Site": { "sec-fetch-site": "same-origin, cross-site", origin: own },
  "same-origin with a foreign Origin": { "sec-fetch-site": "same-origin", origin: evil },
  "same-origin with an Origin of null": { "sec-fetch-site": "same-origin", origin: "null" },
  "a forged X-Forwarded-Host": { origin: evil, "x-forwarded-host": "evil.example" },
  "a list in X-Forwarded-Host": { origin: evil, "x-forwarded-host": "evil.example, localhost" },
  "a forged Forwarded": { origin: evil, forwarded: "host=evil.example;proto=https" },
});

export const fields = (): Fields => ({
  tenant: "nordwind",
  key: randomUUID(),
  name: `Cross-site ${randomUUID()}`,
});

/** The ways in which a post can carry a call of the action. */
export const encodings: Record<string, () => { body: FormData | string; headers?: Record<string, string> }> =
  {
    "as script sends it": () => ({ body: encode(fields()), headers: { "next-action": actionId(action) } }),
    "as a form without script sends it": () => ({ body: plainForm(fields(), true) }),
    "as a form that names the action": () => ({ body: plainForm(fields(), false) }),
    "as text": () => ({
      body: JSON.stringify([{ attempt: 0 }, fields()]),
      headers: { "next-action": actionId(action), "content-type": "text/plain;charset=UTF-8" },
    }),
    "as a form of text": () => ({
      body: `$ACTION_ID_${actionId(action)}=\r\nname=Cross-site`,
      headers: { "content-type": "text/plain" },
    }),
    urlencoded: () => ({
      body: new URLSearchParams({ [`$ACTION_ID_${actionId(action)}`]: "", name: "Cross-site" }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }),
    "urlencoded, by script": () => ({
      body: new URLSearchParams({ name: "Cross-site" }).toString(),
      headers: { "next-action": actionId(action), "content-type": "application/x-www-form-urlencoded" },
    }),
  };

/** The hidden fields that Next puts into a form, with and without a state before the form. */
function plainForm(given: Fields, withState: boolean): FormData {
  const body = new FormData();
  if (withState) {
    body.append("$ACTION_REF_1", "");
    body.append("$ACTION_1:0", JSON.stringify({ id: actionId(action), bound: "$@1" }));
    body.append("$ACTION_1:1", '[{"attempt":0}]');
    body.append("$ACTION_KEY", "k1");
  } else body.append(`$ACTION_ID_${actionId(action)}`, "");
  for (const [name, value] of Object.entries(given)) body.append(name, String(value));
  return body;
}
