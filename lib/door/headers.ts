import { headers } from "next/headers";
import { LANGUAGE_HEADER } from "@/lib/i18n/locale";

/** The one-time number that a script of this answer must carry (proxy.ts). */
export const scriptNonce = async (): Promise<string | undefined> =>
  /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];

/** The path and query that were asked for, as proxy.ts saw them. */
export const requestPath = async (): Promise<string | null> => (await headers()).get("x-kontor-path");

/** The number of this request, which the log has, too. */
export const requestId = async (): Promise<string | null> => (await headers()).get("x-request-id");

/** Whether a form is being sent, and not a page asked for: without script the page that answers shows what was typed. */
export const isFormSent = async (): Promise<boolean> => (await headers()).get("x-kontor-sends") === "form";

/** The language that the address of a public page names. */
export const namedLanguage = async (): Promise<string | null> => (await headers()).get(LANGUAGE_HEADER);
