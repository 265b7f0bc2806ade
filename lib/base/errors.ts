import type messages from "@/lib/messages/en";
import { isOutage } from "./outage";

export type ErrorCode = "FORBIDDEN" | "NOT_FOUND" | "CONFLICT" | "INVALID" | "LIMIT" | "UNAVAILABLE";
export type ErrorKey = keyof (typeof messages)["errors"];
/** What a form says of one of its fields: a key of `fields`. */
export type FieldKey = keyof (typeof messages)["fields"];

/** What a sentence names: words, a number, or an amount, which is written as the reader writes amounts. */
export type ErrorValue = string | number | { minor: number; currency: string };

/** An expected refusal: a code, and the sentence (key in `errors` of the message files) that tells the user what to do next. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly key: ErrorKey,
    readonly values: Record<string, ErrorValue> = {},
    /** The form field the sentence belongs to, if any. */
    readonly field?: string,
  ) {
    super(`${code}: ${key}`);
  }
}

/** A record that may be the one that was typed, and by what it looks so. */
export type AlikeRecord = { id: string; label: string; why: string };

/** A hint, no refusal for good: the form goes through once its sender says that these are others. */
export class AlikeError extends AppError {
  constructor(
    readonly alike: AlikeRecord[],
    key: ErrorKey,
  ) {
    super("INVALID", key);
  }
}

export const notThere = () => new AppError("NOT_FOUND", "notFound");

const uniqueFields: Record<string, { key: ErrorKey; field?: string }> = {
  items_tenantId_sku_unique: { key: "skuTaken", field: "sku" },
  portfolios_tenantId_name_unique: { key: "nameTaken", field: "name" },
  resellers_tenantId_slug_unique: { key: "slugTaken", field: "slug" },
  categories_tenantId_slug_unique: { key: "slugTaken", field: "slug" },
  enquiries_tenantId_formKey_unique: { key: "formUsed" },
  list_views_tenantId_ownerId_list_name_unique: { key: "viewNameTaken", field: "name" },
  subscription_requests_open: { key: "requestOpen" },
  memberships_one_open: { key: "alreadyMember", field: "email" },
};

const inputFaults = new Set(["22021", "22P02", "22P05", "22003", "22001", "22007", "22008", "22009"]);

/** Turns what PostgreSQL says about input into the refusal a user can act on; undefined where it is a fault of ours. */
export function refusalOf(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const { code, constraint } = faultOf(error);
  const taken = constraint ? uniqueFields[constraint] : undefined;
  if (code === "23505" && taken) return new AppError("CONFLICT", taken.key, {}, taken.field);
  // Something named in a form went away between the look at it and the write.
  if (code === "23503") return new AppError("CONFLICT", "tryAgain");
  if (code === "40001" || code === "40P01" || code === "55P03") return new AppError("CONFLICT", "tryAgain");
  if (code && inputFaults.has(code)) return new AppError("INVALID", "badInput");
  if (isOutage(code)) return new AppError("UNAVAILABLE", "unavailable");
}

/** Code and constraint of a database error, never its message or parameters. */
export function faultOf(error: unknown): { code?: string; constraint?: string } {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code, constraint } = each as { code?: unknown; constraint?: unknown };
    if (typeof code === "string") {
      return { code, constraint: typeof constraint === "string" ? constraint : undefined };
    }
  }
  return {};
}
