import { z } from "zod";
import type { Actor, KeptColumns } from "@/lib/door/actor";

/** In pixels. */
const WIDEST = 2000;
/** As many columns of a list can be told of. */
const MOST = 20;

const key = /^[a-zA-Z]{1,30}$/;
const none = "none";

/** Names of columns, as they stand in an address. */
export const columnKeys = () =>
  z
    .string()
    .transform((text) => (text === none || !text ? [] : text.split(".")))
    .pipe(z.array(z.string().regex(key, { error: "invalid" })).max(MOST, { error: "invalid" }));

/** The `hide` parameter of a list's address: the columns it comes without, whatever its reader keeps; "none" for none. */
export const hiddenColumns = () =>
  z
    .string()
    .refine((text) => text !== "" && columnKeys().safeParse(text).success)
    .optional()
    .catch(undefined);

/** Widths by the names of their columns, as they stand in an address: "customer-180.total-96". */
export const columnWidths = () =>
  z
    .string()
    .transform((text) => Object.fromEntries(text.split(".").flatMap(widthOf)))
    .pipe(
      z
        .record(z.string().regex(key), z.int().min(1).max(WIDEST))
        .refine((widths) => Object.keys(widths).length <= MOST),
    );

const widthOf = (text: string): [string, number][] => {
  const [name = "", width] = text.split("-");
  return name ? [[name, Number(width)]] : [];
};

/** Columns as the `hide` parameter of an address. */
export const hideText = (hidden: readonly string[]): string => hidden.join(".") || none;

/** The columns of a list as its reader sees them: as the address says, or as they are kept. */
export function columnsFor(actor: Actor, list: string, hide: string | undefined): KeptColumns {
  const { hidden = [], widths = {} } = actor.columns?.[list] ?? {};
  return { hidden: hide === undefined ? hidden : columnKeys().parse(hide), widths };
}

/** The `hide` parameter that brings back what an actor sees of a list; none for somebody who never chose any. */
export const hideOf = (actor: Actor, list: string): string | undefined => {
  const kept = actor.columns?.[list];
  return kept && hideText(kept.hidden);
};
