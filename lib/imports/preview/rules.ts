import type { ImportPreview } from "@/db/schema";
import { cutText } from "@/lib/base/text";
import type { ListedChange, ListedItem } from "@/lib/catalogue/listed/rules";
import { compared, type Plan } from "@/lib/imports/plan";

const MOST_SHOWN = 50;
const MOST_SAMPLES = 10;
const LONGEST = 200;

export type { ImportPreview };
export type ChangedItem = ImportPreview["changes"][number];
export type Difference = ChangedItem["differences"][number];
export type NewItem = ImportPreview["creates"][number];

/** The values an import would replace in one item. */
export const differencesOf = ({ existing, target }: ListedChange): Difference[] =>
  compared.flatMap((field) =>
    existing[field] === target[field] ? [] : [{ field, before: existing[field], after: target[field] }],
  );

/**
 * What a dry run shows of a file of any length, fed plan by plan: the first new items, the first changed ones with those
 * whose price jumps before all others, and how often each field changes.
 */
export function openPreview(newCategories: ImportPreview["newCategories"]) {
  const jumping: ChangedItem[] = [];
  const others: ChangedItem[] = [];
  const creates: NewItem[] = [];
  const fields: ImportPreview["fields"] = {};
  const prices = { dearer: 0, cheaper: 0, jumps: 0 };
  const take = (change: ListedChange) => {
    const differences = differencesOf(change);
    for (const { field } of differences) fields[field] = (fields[field] ?? 0) + 1;
    const move = moveOf(change);
    if (move) prices[move.up ? "dearer" : "cheaper"] += 1;
    if (move?.jump) prices.jumps += 1;
    const list = move?.jump ? jumping : others;
    if (list.length < MOST_SHOWN) list.push(shown(change, differences));
  };
  return {
    add(plan: Plan) {
      creates.push(...plan.creates.slice(0, MOST_SAMPLES - creates.length).map(sampleOf));
      plan.changes.forEach(take);
    },
    result: (): ImportPreview => ({
      creates,
      changes: [...jumping, ...others].slice(0, MOST_SHOWN),
      fields,
      ...prices,
      newCategories,
    }),
  };
}

/**
 * Which way a price goes, and whether it more than doubles or halves: rarely meant, and often a column or a decimal mark
 * that was misread. Undefined where there was no price, or it stays.
 */
export function moveOf({ existing, target }: ListedChange): { up: boolean; jump: boolean } | undefined {
  const [was, is] = [existing.price, target.price];
  if (was === null || is === null || was === is) return;
  return { up: is > was, jump: is > was * 2 || is * 2 < was };
}

const shown = ({ existing: { id, sku, name } }: ListedChange, differences: Difference[]): ChangedItem => ({
  id,
  sku,
  name,
  differences: differences.map(({ field, before, after }) => ({
    field,
    before: short(before),
    after: short(after),
  })),
});

const short = (value: Difference["before"]) =>
  typeof value === "string" && value.length > LONGEST ? `${cutText(value, LONGEST)}…` : value;

const sampleOf = ({ sku, name, categoryId, price, cost, state }: ListedItem): NewItem => ({
  sku,
  name,
  categoryId,
  price,
  cost,
  state,
});
