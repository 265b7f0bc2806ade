import { createHmac, randomUUID } from "node:crypto";
import { env } from "@/lib/base/env";
import { isOwnSeal } from "@/lib/base/seal";

/** What a form of a public page carries: which form it is, and how long ago it was handed out, in milliseconds. */
export type FormStamp = { key: string; age: number };

const mac = (place: string, body: string, secret: string) =>
  createHmac("sha256", secret).update(`form stamp ${place} ${body}`).digest("base64url");

/** A mark for a form that is being shown, sealed for one place: the form's own key and the time. */
export function stampForm(place: string, now = Date.now()): string {
  const body = `${randomUUID()}.${now.toString(36)}`;
  return `${body}.${mac(place, body, env().KONTOR_SECRET)}`;
}

/** The content of a mark whose seal is ours and for this place; undefined for anything else. */
export function readStamp(value: string, place: string, now = Date.now()): FormStamp | undefined {
  const [, body = "", key = "", time = "", seal = ""] =
    /^(([0-9a-f-]{36})\.([0-9a-z]{1,12}))\.([\w-]{43})$/.exec(value) ?? [];
  if (!isOwnSeal(seal, (secret) => mac(place, body, secret))) return;
  return { key, age: now - Number.parseInt(time, 36) };
}
