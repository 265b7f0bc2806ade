import type { Permission } from "./permissions";

/** What nobody may in customer mode, since a customer looks on: margins, transfer prices and what follows from them, and words that were meant for colleagues. */
export const hiddenFromCustomers: ReadonlySet<Permission> = new Set([
  "margin:read",
  "price:set",
  "view:keep",
  "view:share",
  "notification:read",
]);

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const withoutMargins = new RegExp(
  `^/[^/]+/reseller/(?:catalogue(?:/${UUID})?|orders(?:/baskets)?|search|customer-mode|(?:customers|enquiries|team|profile)(?:/.*)?)$`,
);

/** Whether a page of a reseller's area shows margins outside of customer mode, and so asks before it opens in it. */
export const asksFirst = (path: string): boolean => !withoutMargins.test(path.split("?")[0] ?? "");
