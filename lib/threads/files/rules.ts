import { cleanLine, cutText } from "@/lib/base/text";

const MEGABYTE = 1024 * 1024;
export const MOST_FILES = 5;
/** In bytes; together with what stands around them below what a post may hold at all (next.config.mjs). */
export const LARGEST_FILE = 10 * MEGABYTE;
export const LARGEST_TOGETHER = 20 * MEGABYTE;

const LONGEST_NAME = 100;

/** Where the content of a file is kept. */
export const messageFile = (tenantId: string, key: string): string => `messages/${tenantId}/${key}`;

/** The name under which a file is kept: what its sender called it, without folders, and ending as its content says. */
export function nameOf(given: string, ending: string): string {
  const line = cleanLine(given.toWellFormed().replace(/[\0\r\n]+/g, " ")).replace(/^.*[\\/]/, "");
  const name = line.replace(/\.[^.]*$/, "").trim();
  return `${cutText(name, LONGEST_NAME - ending.length - 1) || "file"}.${ending}`;
}
