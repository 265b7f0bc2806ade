import type { z } from "zod";
import type { listViews } from "@/db/schema";
import type { SellingSide } from "@/lib/base/paths";
import { itemFilter } from "@/lib/catalogue/schema";
import { customerFilter } from "@/lib/customers/schema";
import type { Permission } from "@/lib/door/permissions";
import { enquiryFilter } from "@/lib/enquiries/schema";
import { orderFilter } from "@/lib/orders/schema";
import { portfolioList } from "@/lib/portfolios/schema";
import { resellerList } from "@/lib/resellers/schema";
import { sellableFilter } from "@/lib/sellable/schema";
import { subscriptionFilter } from "@/lib/subscriptions/schema";

export type ListName = (typeof listViews.$inferSelect)["list"];

/** How many views of one list somebody keeps, and a company shares. */
export const MOST_VIEWS = 20;

export type ViewedList = { permission: Permission; schema: z.ZodType<Record<string, unknown>> };

const shared = {
  orders: { permission: "order:read", schema: orderFilter },
  customers: { permission: "customer:read", schema: customerFilter },
  enquiries: { permission: "enquiry:read", schema: enquiryFilter },
  subscriptions: { permission: "subscription:read", schema: subscriptionFilter },
} as const;

/** The lists of each side whose views are kept: who reads them, and what their address may ask for. */
export const viewedLists: Record<SellingSide, Partial<Record<ListName, ViewedList>>> = {
  provider: {
    ...shared,
    catalogue: { permission: "catalogue:read", schema: itemFilter },
    resellers: { permission: "reseller:read", schema: resellerList },
    portfolios: { permission: "portfolio:read", schema: portfolioList },
  },
  reseller: { ...shared, catalogue: { permission: "catalogue:read", schema: sellableFilter } },
};

/** What of an address a list still knows, but for the page one is on: what it does not know any more is left out. */
export function knownParameters({ schema }: ViewedList, given: object): Record<string, string> {
  const { page: _, ...read } = schema.safeParse(given).data ?? {};
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) =>
      typeof value === "string" && value ? [[name, value]] : [],
    ),
  );
}

/** What each list of a side opens with, of the answer to askStarts. */
export const startsOf = (
  side: SellingSide,
  found: unknown,
): Partial<Record<string, Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(viewedLists[side]).flatMap(([name, list]) => {
      const given = (found as Record<string, object | undefined> | null)?.[name];
      return given ? [[name, knownParameters(list, given)]] : [];
    }),
  );
