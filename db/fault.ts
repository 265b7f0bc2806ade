import { DrizzleQueryError } from "drizzle-orm";
import { DatabaseError } from "pg";

/**
 * What may be logged of a failed statement: its code and constraint. The errors of driver and query builder hold the
 * parameters, and whoever logs an unknown error, as Next itself does, would write them down.
 */
export class DatabaseFault extends Error {
  override name = "DatabaseFault";
  readonly code?: string;
  readonly constraint?: string;

  constructor(error: DrizzleQueryError | DatabaseError) {
    const { code, message, ...told } = (error.cause ?? error) as {
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

/** The error as it may leave the database's side: without any parameter of the statement that failed. */
export const withoutInput = (error: unknown): unknown =>
  error instanceof DrizzleQueryError || error instanceof DatabaseError ? new DatabaseFault(error) : error;
