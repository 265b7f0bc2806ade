import { type SQLWrapper, sql } from "drizzle-orm";
import { bigint, customType, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { currencyCodes } from "@/lib/base/currencies";
import { asciiEmail, shownEmail } from "@/lib/base/email";
import { foldedSql } from "@/lib/base/folding";
import { newId } from "./ids";

export { newId };

export const id = () => uuid().notNull().$defaultFn(newId);
export const tenantId = () => uuid().notNull();

/** An amount in minor units; the currency stands in a column beside it. */
export const money = (column = "") => bigint(column, { mode: "number" });

/** Holds a column of currencies to the codes of ISO 4217. */
export const isCurrency = (column: string) =>
  sql.raw(`${column} in (${currencyCodes.map((code) => `'${code}'`).join(", ")})`);

/** A percentage in basis points (1 % = 100). */
export const basisPoints = () => integer();

/** A point in time, to the millisecond: what a JavaScript Date can hold, so that a page key is exact. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

export const timestamps = () => ({
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
});

/** Counts the edits of a row that two people may have open at once. */
export const version = () => integer().notNull().default(1);

/** Text that people sort by: compared by Unicode rules, whatever the database's own locale is. */
export const sortable = customType<{ data: string }>({ dataType: () => `text collate "und-x-icu"` });

/** An e-mail address: the database keeps its domain as mail servers know it, everybody else sees it as people write it. */
export const mailAddress = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: asciiEmail,
  fromDriver: shownEmail,
});

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A text as a search compares it, a space in front of every word. */
export const folded = (of: SQLWrapper) => sql`' ' || ${sql.raw(foldedSql[0])}${of}${sql.raw(foldedSql[1])}`;

/** What a search looks through: the given columns, folded; kept by the database itself. */
export const searchable = (columns: string) =>
  text()
    .notNull()
    .generatedAlwaysAs(folded(sql.raw(columns)));
