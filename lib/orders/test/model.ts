/** What becomes of an order and its lines, written down a second time for tests that compare; nothing of the product's rules is used. */
export type Model = {
  state: string;
  lines: string[];
  version: number;
  /** How many entries its history has. */
  entries: number;
  /** The lines that were activated at some time. */
  ran: number[];
};

export const moves = ["confirm", "reject", "ask", "cancel", "answer", "withdraw"] as const;
export const deliveries = [
  "preparing",
  "ready",
  "shipped",
  "delivered",
  "activated",
  "failed",
  "returned",
] as const;

export const begin = (lines: number): Model => ({
  ...{ state: "placed", version: 1, entries: 0, ran: [] },
  lines: Array(lines).fill("waiting"),
});

const open = ["placed", "information asked"];
const table = {
  confirm: { by: "provider", from: open, to: "confirmed" },
  reject: { by: "provider", from: open, to: "rejected" },
  ask: { by: "provider", from: ["placed"], to: "information asked" },
  cancel: { by: "provider", from: ["confirmed", "in delivery"], to: "cancelled" },
  answer: { by: "seller", from: ["information asked"], to: "placed" },
  withdraw: { by: "seller", from: open, to: "cancelled" },
};

/** Whether an order takes a step, and where it is then. */
export function move(model: Model, verb: (typeof moves)[number], who: string): boolean {
  const { by, from, to } = table[verb];
  if (who !== by || !from.includes(model.state)) return false;
  const gone = ["shipped", "delivered", "activated", "returned"];
  if (verb === "cancel" && model.lines.some((line) => gone.includes(line))) return false;
  Object.assign(model, { state: to, version: model.version + 1, entries: model.entries + 1 });
  return true;
}

const house = ["waiting", "preparing", "ready"];
const before: Record<(typeof deliveries)[number], string[]> = {
  preparing: ["waiting", "failed"],
  ready: ["waiting", "preparing"],
  shipped: house,
  delivered: [...house, "shipped"],
  activated: [...house, "shipped", "delivered"],
  failed: [...house, "shipped"],
  returned: ["shipped", "delivered", "activated"],
};

/** Whether all these lines take a step together, and how the order then is. */
export function deliver(model: Model, to: (typeof deliveries)[number], chosen: number[]): boolean {
  if (!["confirmed", "in delivery", "completed"].includes(model.state)) return false;
  if (!chosen.every((at) => before[to].includes(model.lines[at] ?? ""))) return false;
  for (const at of chosen) model.lines[at] = to;
  if (to === "activated") model.ran.push(...chosen);
  const done = model.lines.every((line) => line === "activated" || line === "returned");
  const completes = done && model.state !== "completed";
  model.state = done ? "completed" : "in delivery";
  model.version += 1;
  model.entries += chosen.length + (completes ? 1 : 0);
  return true;
}
