import { headers } from "next/headers";
import { cache } from "react";
import { refusalOf } from "@/lib/base/errors";
import type { Actor } from "./actor";
import { afterAnswer } from "./after";
import { originOf, requestOrigin } from "./origin";
import type { Permission } from "./permissions";
import { noteOfActor, noteOfPost } from "./security/commands";
import { openSession } from "./session-cookie";

/** What a person was refused: what a permission allows, or everything while the company may not sign in. */
type Right = Permission | "suspended";

/** Notes that a person was refused something for want of a right; once per page, whatever part of it asked. */
export const noteForbidden = cache(async (actor: Actor, right: Right): Promise<void> => {
  const from = await requestOrigin();
  afterAnswer(() => noteOfActor(actor, { action: "access-refused", from, words: { right } }));
});

/** Notes that a file somebody sent was not taken in. */
export async function noteUploadRefused(actor: Actor, right: Permission): Promise<void> {
  const from = await requestOrigin();
  afterAnswer(() => noteOfActor(actor, { action: "upload-refused", from, words: { right } }));
}

/** Notes that somebody fetched a file; `file` is the name that Kontor gave it. */
export async function noteDownload(actor: Actor, file: string): Promise<void> {
  const from = await requestOrigin();
  afterAnswer(() => noteOfActor(actor, { action: "file-downloaded", from, words: { file } }));
}

/**
 * Notes a post that was refused before anybody asked whose it is: under the person whose session cookie came with it, if
 * any, else in the log alone.
 */
export function notePostRefused(
  given: Pick<Headers, "get">,
  cookie: string | undefined,
  action: "post-refused" | "upload-refused" = "post-refused",
): void {
  afterAnswer(() => noteOfPost(openSession(cookie)?.token, action, originOf(given)));
}

/** The error of a fault of ours or of an outage, with the number of the request for the page that says so: the log has it under the same. */
export async function numbered(error: unknown): Promise<unknown> {
  const request = (await headers()).get("x-request-id");
  const isFault = (refusalOf(error)?.code ?? "UNAVAILABLE") === "UNAVAILABLE";
  if (request && error instanceof Error && !("digest" in error) && isFault)
    return Object.assign(error, { digest: request });
  return error;
}
