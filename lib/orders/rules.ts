import type { Subject } from "@/lib/audit/audit";
import { monthlyOf, overMonths, type Period } from "@/lib/base/money";
import { type Price, timesPrice } from "@/lib/pricing/rules";
import { leadsFrom } from "@/lib/states/machine";
import type { Topic } from "@/lib/threads/rules";
import { type DeliveryState, lineMachine, type OrderState, orderMachine } from "./machine";

/** Whether a line has left the house, so that its parcel can be recorded or corrected. */
export const wasSent = (state: DeliveryState): boolean =>
  state === "shipped" || state === "delivered" || state === "activated";

/** How a line stands to those who follow its order: nothing waits of an order that came to nothing. */
export const lineStateOf = (order: OrderState, line: DeliveryState): LineState =>
  order === "rejected" || order === "cancelled" ? order : line;
export type LineState = DeliveryState | "rejected" | "cancelled";

/** How many lines reached the customer, are on their way, and exist. */
export const progressOf = (lines: readonly DeliveryState[]) => ({
  done: lines.filter((state) => state === "delivered" || state === "activated").length,
  underway: lines.filter((state) => state === "shipped").length,
  all: lines.length,
});

/** What a confirmed order's state is by its lines: confirmed until the first one moves, completed when each one is done. */
export function orderStateOf(lines: readonly DeliveryState[]): OrderState {
  if (lines.every((state) => state === "waiting")) return "confirmed";
  return lines.every((state) => state === "activated" || state === "returned") ? "completed" : "in delivery";
}

/** The provider cancels only what has not left the house. */
export const mayStillCancel = (lines: readonly DeliveryState[]): boolean =>
  lines.every((state) => state === "failed" || leadsFrom(lineMachine, "shipped", state));

type Named = { id: string; number: string; resellerId: string | null; customerId: string };

/** An order as its audit entries name it. */
export const aboutOrder = (order: Named): Subject => ({
  record: { kind: "order", id: order.id, label: order.number },
  resellerId: order.resellerId,
  customerId: order.customerId,
  words: { number: order.number },
});

/** An order as what messages are about. */
export const topicOf = ({ id, number, resellerId, customerId }: Named): Topic => ({
  about: "order",
  ...{ id, label: number, resellerId, customerId },
});

/** Whether an entry tells what provider and reseller asked each other, which a customer who looks on does not read. */
export const isBetweenSellers = (action: string): boolean =>
  action === orderMachine.steps.ask.action || action === orderMachine.steps.answer.action;

/** Whether the reason of an order's state is such a question or answer. */
export const isAsking = (state: OrderState): boolean =>
  state === orderMachine.steps.ask.to || state === orderMachine.steps.answer.to;

export type PricedLine = {
  quantity: number;
  period: Period | null;
  retailOneTime: number | null;
  retailRecurring: number | null;
};

/** What one piece of a line costs its customer, and what the line comes to. */
export function pricesOf({ quantity, retailOneTime, retailRecurring }: PricedLine): {
  each: Price;
  total: Price;
} {
  const each = { oneTime: retailOneTime, recurring: retailRecurring };
  return { each, total: timesPrice(each, quantity) };
}

/** What an order asks once, and per month, in minor units; each line rounded half-up (domain.md §3.12). */
export function totalsOf(lines: readonly PricedLine[]): { oneTimeTotal: number; monthlyTotal: number } {
  return {
    oneTimeTotal: sum(lines, (line) => line.quantity * (line.retailOneTime ?? 0)),
    monthlyTotal: sum(lines, (line) => monthlyOf(line.quantity * (line.retailRecurring ?? 0), line.period)),
  };
}

type Committed = PricedLine & { termMonths: number | null };

/**
 * What the recurring prices of an order come to over the terms of its lines, in minor units, each line rounded half-up, and
 * the shortest and longest of these terms in months; null where nothing is bound to a term.
 */
export function commitmentOf(lines: readonly Committed[]): { minor: number; terms: [number, number] } | null {
  const bound = lines.flatMap(({ termMonths, ...line }) =>
    termMonths && line.retailRecurring ? [{ ...line, termMonths, recurring: line.retailRecurring }] : [],
  );
  if (!bound.length) return null;
  const terms = bound.map(({ termMonths }) => termMonths);
  return {
    minor: sum(bound, (line) => overMonths(line.quantity * line.recurring, line.period, line.termMonths)),
    terms: [Math.min(...terms), Math.max(...terms)],
  };
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
