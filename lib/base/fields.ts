import { z } from "zod";
import { type Notation, readAmount } from "./amounts";
import { currencyCodes } from "./currencies";
import { asciiEmail, shownEmail } from "./email";
import type { FieldKey } from "./errors";
import { MOST_PHONE, phoneOf } from "./phone";
import { cleanLine, cleanText, cutText, isVisible } from "./text";

/** The building blocks of every input schema: bounded, trimmed, and storable in PostgreSQL. Messages are keys of `fields`. */

const storable = (value: string) => value.isWellFormed() && !value.includes("\0");

const string = (max: number, clean = cleanText) =>
  z
    .string({ error: "required" })
    .refine(storable, { error: "unreadable", abort: true })
    .overwrite((value) => clean(value).trim())
    .max(max, { error: "tooLong" });

/** One line in which something can be seen. */
export const line = (max = 200) =>
  string(max, cleanLine)
    .refine(isVisible, { error: "required" })
    .refine((value) => !/[\n\r]/.test(value), { error: "oneLine" });

/** Text that may be left out; where nothing can be seen it becomes null. */
export const optionalText = (max = 200) =>
  string(max)
    .optional()
    .transform((value) => (value && isVisible(value) ? value : null));

export const id = () => z.uuid({ error: "choose" }).toLowerCase();

/** An id that may be left out; empty becomes null. */
export const optionalId = () =>
  z
    .union([z.literal(""), id()], { error: "choose" })
    .optional()
    .transform((value) => value || null);

/** An e-mail address in its one form: small letters, the domain as people write it (müller.example, stored as xn--mller-kva.example). */
export const email = () =>
  string(254, cleanLine).transform((typed, context) => {
    const plain = asciiEmail(typed);
    const fault = emailFault(typed, plain);
    if (!fault) return shownEmail(plain);
    context.addIssue({ code: "custom", message: fault });
    return z.NEVER;
  });

/** As email, empty becomes null. */
export const optionalEmail = () => orNull(email());

function emailFault(typed: string, plain: string): FieldKey | undefined {
  if (!typed) return "required";
  const fits = plain.length <= 254 && !/@.*[^.]{64}/.test(plain);
  if (fits && z.email().safeParse(plain).success) return;
  return /^[^@]*[^\0-\u007f][^@]*@[^@]+$/.test(plain) ? "emailLetters" : "email";
}

/** A telephone number as people write it, kept as typed where it can be dialled; empty becomes null. */
export const optionalPhone = () =>
  orNull(
    string(MOST_PHONE, cleanLine).refine((typed) => phoneOf(typed) !== undefined, {
      error: "phone",
    }),
  );

export const tenantSlug = () => z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/, { error: "slug" });

/** An amount as people type it, in minor units of the notation's currency; at most MOST_MINOR. */
export const amount = (notation: Notation) =>
  string(40).transform((value, context) => {
    const read = value ? readAmount(value, notation) : "required";
    if (typeof read === "number") return read;
    context.addIssue({ code: "custom", message: read });
    return z.NEVER;
  });

/** As amount, empty becomes null. */
export const optionalAmount = (notation: Notation) => orNull(amount(notation));

/** A currency of ISO 4217 by its code, in any case. */
export const currency = () =>
  string(3)
    .toUpperCase()
    .refine((code) => currencyCodes.includes(code), { error: "currency" });

/** The field, or null where it is empty or left out. */
const orNull = <T extends z.ZodType>(field: T) =>
  z
    .preprocess((value) => (isEmpty(value) ? null : value), field.nullable())
    .optional()
    .transform((value) => value ?? null);

const isEmpty = (value: unknown) => value === undefined || (typeof value === "string" && !value.trim());

/** A percentage as people type it (12,5) in basis points, from 0 to `max` percent. */
export const percent = (max = 100) =>
  string(10).transform((value, context) => {
    const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(value);
    const points = match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : Number.NaN;
    if (!(points <= max * 100)) {
      context.addIssue({ code: "custom", message: value ? "percent" : "required" });
      return z.NEVER;
    }
    return points;
  });

/** As percent, empty becomes null. */
export const optionalPercent = (max = 100) => orNull(percent(max));

/** A whole number in a range, as typed. */
export const whole = (min: number, max: number) =>
  string(12)
    .regex(/^\d+$/, { error: "number" })
    .transform(Number)
    .pipe(z.number().min(min, { error: "number" }).max(max, { error: "number" }));

export const optionalWhole = (min: number, max: number) => orNull(whole(min, max));

/** The version of a record that the editor had on the screen. */
export const version = () => whole(1, 2_147_483_647);

export const checkbox = () =>
  z
    .enum(["on", "true", "1"])
    .optional()
    .catch(undefined)
    .transform((value) => value !== undefined);

/** One or many values of a repeated field. */
export const many = <T extends z.ZodType>(each: T, max = 1000) =>
  z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(each).max(max, { error: "tooMany" }),
    )
    .optional()
    .transform((values) => values ?? []);

/** The words of a search from a URL: anything unusable in them counts as a blank, and what is far too long is cut. */
export const query = () =>
  z
    .string()
    .transform((typed) =>
      cutText(cleanLine(typed.toWellFormed().replace(/[\0\ufffd\n\r]/g, " ")), MOST_SEARCHED).trim(),
    )
    .catch("")
    .default("");

/** Far more than a search looks for, so that it can say what it left out. */
const MOST_SEARCHED = 500;

/** A value of a URL that falls back to none when it is not one of the list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).optional().catch(undefined);

/** A path of this portal to go on to; anything else counts as none. */
export const ownPath = z
  .string()
  .regex(/^\/[\w\-./?=&%~+:,]*$/)
  .refine((path) => !path.includes("//"))
  .max(500)
  .optional()
  .catch(undefined);
