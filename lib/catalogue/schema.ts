import { z } from "zod";
import type { Notation } from "@/lib/base/amounts";
import type { FieldKey } from "@/lib/base/errors";
import {
  checkbox,
  id,
  line,
  many,
  oneOf,
  optionalAmount,
  optionalId,
  optionalText,
  optionalWhole,
  query,
  version,
} from "@/lib/base/fields";
import { hiddenColumns } from "@/lib/list/columns";
import { pageCursor } from "@/lib/list/page";
import { sortBy } from "@/lib/list/sort";
import { type Change, changes } from "./asked/rules";
import { appliesRecurring, isPriced, itemKinds, itemStates, type Move, moves } from "./rules";

export const MOST_OFFERS = 20;
/** The number of the first row of an item's form that is not an offer yet. */
export const FIRST_NEW_OFFER = 50;
export const textLanguages = ["en", "de"] as const;
export const offerKinds = ["purchase", "rent", "lease"] as const;
export const periods = ["month", "quarter", "year"] as const;
export const renewals = ["none", "automatic", "manual"] as const;
export const offerStates = ["active", "sales ended", "no renewal"] as const;

export const itemSorts = ["name", "sku", "changed"] as const;
export type ItemSort = (typeof itemSorts)[number];

/** What the address of the catalogue list may ask for. */
export const itemFilter = z.object({
  q: query(),
  state: oneOf(itemStates),
  kind: oneOf(itemKinds),
  category: id().optional().catch(undefined),
  /** Drafts without a price alone. */
  price: oneOf(["missing"]),
  sort: sortBy(...itemSorts),
  hide: hiddenColumns(),
  page: pageCursor(),
});
export type ItemFilter = z.output<typeof itemFilter>;

/** The address of one item. */
export const catalogueItemPath = z.object({ item: id() });

/** The address of the item form; `offers` is how many rows for new offers it shows. */
export const itemFormPath = z.object({
  item: id().optional(),
  offers: z.coerce.number().int().min(1).max(MOST_OFFERS).optional().catch(undefined),
});

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: "choose" });

/** A field that a row of the form may also lack. */
const orNull = <T extends z.ZodType>(field: T) => field.optional().transform((value) => value ?? null);

const offerForm = (notation: Notation) =>
  z
    .object({
      id: optionalId(),
      kind: choice(offerKinds),
      oneTime: optionalAmount(notation),
      recurring: optionalAmount(notation),
      period: z
        .union([z.literal("").transform(() => null), choice(periods)], { error: "choose" })
        .optional()
        .transform((value) => value ?? null),
      termMonths: orNull(optionalWhole(1, 600)),
      noticeDays: orNull(optionalWhole(0, 1000)),
      renewal: choice(renewals).default("none"),
      needsYes: many(choice(changes)),
      state: choice(offerStates).default("active"),
      costOneTime: optionalAmount(notation),
      costRecurring: optionalAmount(notation),
    })
    .superRefine((offer, context) => {
      if (isPriced(offer)) return;
      const need = (field: string, message: FieldKey) =>
        context.addIssue({ code: "custom", path: [field], message });
      if (offer.kind === "purchase") return need("oneTime", "required");
      if (offer.recurring === null) need("recurring", "required");
      if (offer.period === null) need("period", "choose");
    })
    .transform((offer) => (appliesRecurring(offer) ? offer : { ...offer, ...onceOnly }));

/** What a purchase without a recurring price does not have. */
const onceOnly = {
  period: null,
  termMonths: null,
  noticeDays: null,
  renewal: "none",
  needsYes: [] as Change[],
  costRecurring: null,
} as const;
export type OfferForm = z.output<ReturnType<typeof offerForm>>;

const textForm = z.object({
  name: optionalText(200),
  summary: optionalText(500),
  description: optionalText(20_000),
});

const fields = (notation: Notation) =>
  z.object({
    sku: line(80),
    manufacturer: optionalText(120),
    kind: choice(itemKinds),
    stockKept: checkbox(),
    leadDays: optionalWhole(0, 1000),
    toOrder: checkbox(),
    categoryId: optionalId(),
    texts: z.object({ en: textForm, de: textForm }),
    offers: z
      .array(offerForm(notation).nullable())
      .refine((rows) => rows.filter(Boolean).length <= MOST_OFFERS, { error: "tooMany" }),
  });

/** Either a number of days can be said, or none. */
const oneLeadTime = <T extends z.ZodType<{ leadDays: number | null; toOrder: boolean }>>(item: T) =>
  item.refine(({ leadDays, toOrder }) => !toOrder || leadDays === null, {
    path: ["leadDays"],
    error: "leadOrOrder" satisfies FieldKey,
  });

/** A new item with its texts and offers, as the form sends it. */
export const newItem = (notation: Notation) => z.preprocess(gather, oneLeadTime(fields(notation)));
export type NewItem = z.output<ReturnType<typeof newItem>>;

/** An item being changed: also which one, and the version the editor had on the screen. */
export const changedItem = (notation: Notation) =>
  z.preprocess(
    gather,
    oneLeadTime(fields(notation).extend({ id: id(), version: version(), free: checkbox() })),
  );
export type ChangedItem = z.output<ReturnType<typeof changedItem>>;

/** One step in an item's life. */
export const itemMove = z.object({
  id: id(),
  version: version(),
  move: z.enum(Object.keys(moves) as [Move, ...Move[]]),
  /** Yes to offers at price 0. */
  free: checkbox(),
});

/** Fields named `offers-0-kind` and `texts-en-name` as nested values; offer rows in which nothing was typed become null. */
function gather(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  const offers: (Record<string, unknown> | null)[] = [];
  const texts: Record<string, Record<string, unknown>> = { en: {}, de: {} };
  for (const [name, value] of Object.entries(form)) {
    const [, kind, at = "", field = ""] = /^(offers|texts)-(\d\d?|en|de)-([a-zA-Z]+)$/.exec(name) ?? [];
    if (kind === "texts" && texts[at]) texts[at][field] = value;
    if (kind !== "offers" || Number.isNaN(Number(at))) continue;
    while (offers.length <= Number(at)) offers.push({});
    offers[Number(at)] = { ...offers[Number(at)], [field]: value };
  }
  return { ...form, texts, offers: offers.map((offer) => (isBlank(offer) ? null : offer)) };
}

const prefilled = new Set(["kind", "renewal", "state", "period"]);

const isBlank = (offer: Record<string, unknown> | null) =>
  Object.entries(offer ?? {}).every(([field, value]) => prefilled.has(field) || value === "");
