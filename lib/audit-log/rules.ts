/** How the value of a field is shown; what has no kind here is an inner matter and is left out. */
export type Kind =
  | "text"
  | "money"
  | "percent"
  | "yesNo"
  | "roles"
  | "count"
  | "state"
  | "term"
  | "category"
  | "portfolio";

const kinds = {
  about: "text",
  amount: "text",
  assignedOnly: "yesNo",
  brandColour: "text",
  carrier: "text",
  categories: "text",
  categoryId: "category",
  city: "text",
  commission: "percent",
  commissionBp: "percent",
  cost: "money",
  count: "count",
  country: "text",
  description: "text",
  email: "text",
  ending: "text",
  escalation: "text",
  failure: "text",
  ceilingBp: "percent",
  floorBp: "percent",
  hours: "text",
  imprint: "text",
  invited: "text",
  into: "category",
  items: "count",
  kind: "term",
  leadDays: "count",
  main: "yesNo",
  manufacturer: "text",
  model: "term",
  name: "text",
  noticeDays: "count",
  oneTime: "money",
  listOneTime: "money",
  listRecurring: "money",
  parcel: "text",
  parentId: "category",
  period: "term",
  phone: "text",
  portfolioId: "portfolio",
  position: "count",
  postalCode: "text",
  price: "money",
  pricesShown: "yesNo",
  reason: "text",
  recurring: "money",
  renewal: "term",
  renewalPrices: "term",
  role: "text",
  roles: "roles",
  sku: "text",
  slug: "text",
  state: "state",
  stockKept: "yesNo",
  street: "text",
  suggestedOneTime: "money",
  suggestedRecurring: "money",
  termMonths: "count",
  toOrder: "yesNo",
  tracking: "text",
  transferOneTime: "money",
  transferRecurring: "money",
  vatNumber: "text",
  version: "count",
} as const satisfies Record<string, Kind>;

export type Field = keyof typeof kinds;
export type Value = string | number | boolean | (string | number)[];
/** What one field of a record was, and what it became. */
export type Difference = Named & { kind: Kind; before?: Value; after?: Value };

/** A field as people know it, in which language its text is and in which currency its amount. */
type Named = { field: Field; language?: string; currency?: string };
type Found = Named & { value: Value };

/** The fields in which an entry's before and after differ, in the order of their first mention; what people do not know by name is left out. */
export function differencesOf(changes: { before?: unknown; after?: unknown } | null): Difference[] {
  const [before, after] = [fieldsOf(changes?.before), fieldsOf(changes?.after)];
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths.flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    const { value: _, ...named } = (is ?? was) as Found;
    if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return [];
    return [{ ...named, kind: kinds[named.field], before: was?.value, after: is?.value }];
  });
}

const isField = (name: string): name is Field => Object.hasOwn(kinds, name);

const LANGUAGE = /^[a-z]{2}$/;

/** Values by the path that leads to them; the last name that people know says what each is, the nearest currency which money. */
function fieldsOf(
  given: unknown,
  { path, currency }: { path: string[]; currency?: string } = { path: [] },
  found = new Map<string, Found>(),
): Map<string, Found> {
  if (isValue(given)) {
    const field = path.findLast(isField);
    const language = path.find((each) => LANGUAGE.test(each));
    if (field && !isEmpty(given)) found.set(path.join("."), { field, language, currency, value: given });
    return found;
  }
  if (typeof given === "object" && given !== null)
    for (const [key, each] of Object.entries(given))
      fieldsOf(
        each,
        { path: [...path, key === "names" ? "name" : key], currency: writtenIn(given) ?? currency },
        found,
      );
  return found;
}

const writtenIn = (given: object) =>
  "currency" in given && typeof given.currency === "string" ? given.currency : undefined;

/** The currency of an amount in an entry about such a record: the one beside it, or the tenant's, in which alone items are priced. */
export const currencyOf = (
  { currency }: Difference,
  recordKind: string,
  tenantCurrency: string,
): string | undefined => currency ?? (recordKind === "item" ? tenantCurrency : undefined);

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const isValue = (value: unknown): value is Value =>
  isPlain(value) ||
  (Array.isArray(value) && value.every((each) => isPlain(each) && typeof each !== "boolean"));

const isEmpty = (value: Value) => value === "" || (Array.isArray(value) && !value.length);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids that a page shows as the names of what they stand for. */
export const idsIn = (differences: Difference[], kind: "category" | "portfolio"): string[] =>
  differences.flatMap((each) =>
    each.kind === kind
      ? [each.before, each.after].filter(
          (value): value is string => typeof value === "string" && UUID.test(value),
        )
      : [],
  );

/** The sentence of an action as a choice: without the names and numbers that an entry puts in. */
export const actionLabel = (sentence: string): string =>
  sentence
    .replace(/\{\w+\}/g, "…")
    .replace(/\{\w+, plural,[^{}]*(?:\{[^{}]*\}[^{}]*)*?other \{([^{}]*)\}\}/g, (_, other: string) =>
      other.replace("#", "…"),
    )
    .replace(/\{\w+, select,[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "…")
    .replace(/…(?:[\s:×“”„]*…)+/g, "…");
