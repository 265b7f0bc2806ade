import { gammaCloudOrders, lakesideOrders } from "./lakeside";
import { alphaItOrders, betaSystemsOrders, deltaNetOrders, nordwindOrders } from "./nordwind";

export type OrderState =
  | "placed"
  | "information asked"
  | "confirmed"
  | "in delivery"
  | "completed"
  | "rejected"
  | "cancelled";

/** Days ago, customer, state, and quantities by SKU; "SKU rent" or "SKU year" picks another offer than the item's first. */
export type OrderRow = [number, string, OrderState, Record<string, number>];

export type OrderPlan = {
  daysAgo: number;
  customer: string;
  state: OrderState;
  lines: Record<string, number>;
};

/** The orders of a tenant, oldest first. */
export const ordersOf = (tenant: string): OrderPlan[] =>
  (tenant === "nordwind"
    ? [...alphaItOrders, ...betaSystemsOrders, ...deltaNetOrders, ...nordwindOrders]
    : [...gammaCloudOrders, ...lakesideOrders]
  )
    .map(([daysAgo, customer, state, lines]) => ({ daysAgo, customer, state, lines }))
    .toSorted((a, b) => b.daysAgo - a.daysAgo);
