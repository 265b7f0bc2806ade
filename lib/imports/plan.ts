import type { ImportedField } from "@/db/schema";
import type { KnownItem, ListedChange, ListedItem } from "@/lib/catalogue/listed/rules";
import type { Draft, Mapping } from "./rules";

/** `held` counts the rows that would be sold at price 0, and are not, since nobody said yes to it. */
export type Plan = { creates: ListedItem[]; changes: ListedChange[]; unchanged: number; held: number };

type Rules = Pick<Mapping, "kind" | "state" | "free"> & {
  categoryOf: (name: string | null) => string | null;
  categoryId: string | null;
};

/** What an import would do to the given drafts: create, change or leave alone. Empty cells never take a value away. */
export function planDrafts(drafts: readonly Draft[], existing: readonly KnownItem[], rules: Rules): Plan {
  const bySku = new Map(existing.map((item) => [item.sku, item]));
  const plan: Plan = { creates: [], changes: [], unchanged: 0, held: 0 };
  for (const draft of drafts) {
    const known = bySku.get(draft.sku);
    const wanted = targetOf(draft, known, rules);
    const held = !rules.free && givesAway(wanted, known);
    const target = held ? heldBack(wanted, known) : wanted;
    if (held) plan.held += 1;
    if (!known) plan.creates.push(target);
    else if (differs(known, target)) plan.changes.push({ existing: known, target });
    else plan.unchanged += 1;
  }
  return plan;
}

function targetOf(draft: Draft, known: KnownItem | undefined, rules: Rules): ListedItem {
  const { row: _row, category, ...values } = draft;
  const price = draft.price ?? known?.price ?? null;
  const state = known?.state ?? "draft";
  return {
    ...values,
    manufacturer: draft.manufacturer ?? known?.manufacturer ?? null,
    description: draft.description ?? known?.description ?? null,
    kind: draft.kind ?? known?.kind ?? rules.kind,
    categoryId: rules.categoryOf(category) ?? known?.categoryId ?? rules.categoryId,
    state: state === "draft" && rules.state === "active" && price !== null ? "active" : state,
    price,
    cost: (price === null ? null : draft.cost) ?? known?.cost ?? null,
    leadTime: draft.leadTime ?? known?.leadTime ?? null,
  };
}

/** Whether an item would be sold for nothing from now on. */
const givesAway = ({ price, state }: ListedItem, known: KnownItem | undefined) =>
  state === "active" && price === 0 && !(known?.state === "active" && known.price === 0);

/** What is on sale keeps its price; what is not stays as it is, with the price of the file. */
const heldBack = (target: ListedItem, known: KnownItem | undefined): ListedItem =>
  known?.state === "active"
    ? { ...target, price: known.price }
    : { ...target, state: known?.state ?? "draft" };

/** What makes an item differ from what a file says of it. */
export const compared: readonly ImportedField[] = [
  "name",
  "manufacturer",
  "description",
  "kind",
  "categoryId",
  "state",
  "price",
  "cost",
  "leadTime",
];

const differs = (known: KnownItem, target: ListedItem) =>
  compared.some((field) => known[field] !== target[field]);
