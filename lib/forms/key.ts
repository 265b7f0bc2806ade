import { createHash } from "node:crypto";
import { AppError } from "@/lib/base/errors";

/** SHA-256 of what a form holds, in base64url: kept beside the form's key. The order of its fields does not count. */
export const contentOf = (given: unknown): string =>
  createHash("sha256").update(JSON.stringify(given, sorted)).digest("base64url");

const sorted = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Throws CONFLICT where a key was used before with other content: its first result would not be what was sent now. */
export function refuseOtherContent(kept: string | null, content: string): void {
  if (kept !== content) throw new AppError("CONFLICT", "formUsed");
}
