import { DrizzleQueryError } from "drizzle-orm";
import { DatabaseError } from "pg";
import { faultOf } from "@/lib/base/errors";
import { isOutage, noteOutage } from "@/lib/base/outage";

/**
 * What may be logged of a failed statement: its code and constraint. The errors of driver and query builder hold the
 * parameters, and whoever logs an unknown error, as Next itself does, would write them down.
 */
export class DatabaseFault extends Error {
  override name = "DatabaseFault";
  readonly code?: string;
  readonly constraint?: string;

  constructor(error: Error) {
    const {
      code = codeOfLoss(error),
      message,
      ...told
    } = (error.cause ?? error) as {
      code?: string;
      constraint?: string;
      message: string;
    };
    const constraint = constraintOf(told.constraint, message);
    super(`statement failed${code ? ` with ${code}` : ""}${constraint ? ` at ${constraint}` : ""}`);
    this.code = code;
    this.constraint = constraint;
    const frames = error.stack?.slice(error.stack.lastIndexOf(error.message) + error.message.length);
    this.stack = `${this.name}: ${this.message}${frames ?? ""}`;
  }
}

/** The constraint's own name: a cluster names it in the message alone, and with the number of the shard behind it. */
const constraintOf = (told: string | undefined, message: string): string | undefined =>
  (told ?? /constraint "(.+?)"/.exec(message)?.[1])?.replace(/_\d{6,}$/, "");

/** The error as it may leave the database's side: without any parameter of the statement that failed; noted where the database itself is what failed. */
export function withoutInput(error: unknown): unknown {
  const told = isOfDatabase(error) ? new DatabaseFault(error) : error;
  if (isOutage(faultOf(told).code)) noteOutage();
  return told;
}

const isOfDatabase = (error: unknown): error is Error =>
  error instanceof DrizzleQueryError || error instanceof DatabaseError || codeOfLoss(error) !== undefined;

/** What the driver says, without a code, where no answer came, and where no connection was free. */
const lost =
  /^(?:Query read timeout|Connection terminated|timeout expired|Client (?:was closed|has encountered a connection error))/;
const noneFree = /^timeout exceeded when trying to connect/;

/** As PostgreSQL would call it. */
function codeOfLoss(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (lost.test(each.message)) return "08006";
    if (noneFree.test(each.message)) return "53300";
  }
}
