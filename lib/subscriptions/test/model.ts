/**
 * What becomes of a subscription, worked out a second time and as simply as can be, for tests that compare: days are counted
 * from the calendar itself, money day by day, and nothing of the product's rules is used.
 */
export type Model = {
  firstDay: string;
  /** How many months a period of the price has, and what one unit comes to in it. */
  every: number;
  price: number;
  /** How many months a term has; null where none was agreed. */
  term: number | null;
  noticeDays: number;
  renewal: "automatic" | "manual" | "none";
  state: "active" | "change pending" | "notice given" | "ended";
  /** After how many months from the first day the present term is over. */
  done: number;
  endsOn: string | null;
  quantity: number;
  next: number | null;
  version: number;
  /** How many entries its history has. */
  entries: number;
  /** How many there were from which day on. */
  counted: { day: string; quantity: number }[];
  /** What was due for the rest of periods that had begun. */
  once: number;
};

export type Wish =
  | { verb: "seats"; quantity: number }
  | { verb: "keep" }
  | { verb: "notice" }
  | { verb: "takeBack" }
  | { verb: "extend"; months: number }
  | { verb: "switch"; renewal: "automatic" | "manual" };

/** The day so many months after another one, or the last one of a shorter month. */
export function later(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const at = month - 1 + months;
  const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, at, Math.min(date, last))).toISOString().slice(0, 10);
}

const daysTo = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
export const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const length = ({ term, every }: Model) => term ?? every;
export const endOf = (model: Model): string => later(model.firstDay, model.done);
const goesOn = ({ term, renewal }: Model) => term === null || renewal === "automatic";
const inTime = (end: string, { noticeDays }: Model, day: string) =>
  day <= shift(end, -Math.max(noticeDays, 1));

/** When it would end if notice were given on a day. */
export function endByNotice(model: Model, day: string): string {
  let months = model.done;
  while (goesOn(model) && !inTime(later(model.firstDay, months), model, day)) months += length(model);
  return later(model.firstDay, months);
}

/** What is due on a day: terms that are over are followed by the next one, or end it. */
export function turn(model: Model, day: string): void {
  const due = model.endsOn ?? endOf(model);
  if (model.state === "ended" || due > day) return;
  model.version += 1;
  if (model.state === "notice given" || !goesOn(model)) {
    Object.assign(model, { state: "ended", endsOn: due, next: null });
    model.counted.push({ day: due, quantity: 0 });
    model.entries += 1;
    return;
  }
  if (model.term !== null || model.next !== null) model.entries += 1;
  if (model.next !== null) {
    Object.assign(model, { quantity: model.next, next: null, state: "active" });
    model.counted.push({ day: due, quantity: model.quantity });
  }
  while (endOf(model) <= day) model.done += length(model);
}

/** Whether a wish of the provider or the reseller is met on a day, and if so what follows. */
export function meets(model: Model, wish: Wish, side: "provider" | "reseller", day: string): boolean {
  const met = steps[wish.verb](model, wish as never, side, day);
  if (met) {
    model.version += 1;
    model.entries += 1;
  }
  return met;
}

type Meeting<V extends Wish["verb"]> = (
  model: Model,
  wish: Extract<Wish, { verb: V }>,
  side: "provider" | "reseller",
  day: string,
) => boolean;

const steps: { [V in Wish["verb"]]: Meeting<V> } = {
  seats(model, { quantity }, side, day) {
    const by = quantity - model.quantity;
    if (by > 0) {
      if (model.state !== "active") return false;
      model.once += restOfPeriod(model, by, day);
      model.quantity = quantity;
      model.counted.push({ day, quantity });
      return true;
    }
    if (by === 0 || !goesOn(model) || !["active", "change pending"].includes(model.state)) return false;
    if (side === "reseller" && !inTime(endOf(model), model, day)) return false;
    Object.assign(model, { next: quantity, state: "change pending" });
    return true;
  },
  keep(model) {
    if (model.state !== "change pending") return false;
    Object.assign(model, { next: null, state: "active" });
    return true;
  },
  notice(model, _wish, _side, day) {
    if (!["active", "change pending"].includes(model.state)) return false;
    Object.assign(model, { endsOn: endByNotice(model, day), next: null, state: "notice given" });
    return true;
  },
  takeBack(model) {
    if (model.state !== "notice given") return false;
    Object.assign(model, { endsOn: null, state: "active" });
    return true;
  },
  extend(model, { months }, _side, day) {
    if (model.state !== "active" || model.term === null || model.renewal === "none") return false;
    if (months !== model.term && (months < model.term || ![12, 24, 36].includes(months))) return false;
    if (later(model.firstDay, model.done + months) > later(day, 60)) return false;
    Object.assign(model, { done: model.done + months, term: months });
    return true;
  },
  switch(model, { renewal }, _side, day) {
    if (model.state !== "active" || model.term === null || model.renewal === "none") return false;
    if (renewal === model.renewal) return false;
    if (renewal === "manual" && !inTime(endOf(model), model, day)) return false;
    model.renewal = renewal;
    return true;
  },
};

/** What so many more come to from a day until the next one on which they are paid. */
function restOfPeriod({ firstDay, every, price }: Model, by: number, day: string): number {
  let months = every;
  while (later(firstDay, months) <= day) months += every;
  const [from, to] = [later(firstDay, months - every), later(firstDay, months)];
  return Math.round((by * price * daysTo(day, to)) / daysTo(from, to));
}

/** What was paid for it from its first day until before a day: on each day of payment for those that there are, and what was due once. */
export function paidUntil(
  model: Pick<Model, "firstDay" | "every" | "price" | "counted" | "once">,
  day: string,
) {
  let sum = model.once;
  for (let months = 0; later(model.firstDay, months) < day; months += model.every) {
    const on = later(model.firstDay, months);
    sum += model.price * (model.counted.findLast((each) => each.day <= on)?.quantity ?? 0);
  }
  return sum;
}
