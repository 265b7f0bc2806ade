import type { Person } from "@/e2e/people";

/** Who looks at a page, and what its address needs beyond the usual records. */
export type Visit = {
  as: Person | "guest";
  query?: (given: Record<string, string>) => string;
  params?: (given: Record<string, string>) => Record<string, string>;
  status?: number;
};
const by = (as: Visit["as"], more: Omit<Visit, "as"> = {}): Visit => ({ as, ...more });
const guest = by("guest");
const provider = by("admin@nordwind.example");
const reseller = by("admin@alpha-it.example");
const customer = by("it@muster-gmbh.example");
const storefront = by("guest", { params: () => ({ reseller: "alpha-it" }) });
const chosen = ({ customer: id, offer }: Record<string, string>) => `?customer=${id}&line=${offer}:2`;
const changed = ({ basketCustomer: id, order }: Record<string, string>) => `?customer=${id}&order=${order}`;

/** Who looks at each page of the route tree; a page that is not listed here fails. */
export const visits: Record<string, Visit> = {
  "/": reseller,
  "/[tenant]": guest,
  "/[tenant]/account": customer,
  "/[tenant]/account/company": customer,
  "/[tenant]/account/company/contacts/[contact]": customer,
  "/[tenant]/account/orders/[order]": customer,
  "/[tenant]/account/subscriptions": customer,
  "/[tenant]/account/subscriptions/calendar": customer,
  "/[tenant]/account/subscriptions/[subscription]": customer,
  "/[tenant]/account/subscriptions/[subscription]/seats": customer,
  "/[tenant]/account/team": customer,
  "/[tenant]/ask": by("guest", { query: ({ item }) => `?item=${item}` }),
  "/[tenant]/follow/[token]": by("guest", {
    params: ({ orderToken = "" }) => ({ token: orderToken }),
  }),
  "/[tenant]/account/search": by("it@muster-gmbh.example", { query: () => "?q=o-2026" }),
  "/[tenant]/imprint": guest,
  "/[tenant]/items/[item]": guest,
  "/[tenant]/provider": provider,
  "/[tenant]/provider/catalogue": provider,
  "/[tenant]/provider/catalogue/[item]": provider,
  "/[tenant]/provider/catalogue/[item]/edit": provider,
  "/[tenant]/provider/catalogue/[item]/pictures": provider,
  "/[tenant]/provider/catalogue/categories": provider,
  "/[tenant]/provider/catalogue/categories/[category]": provider,
  "/[tenant]/provider/catalogue/categories/new": provider,
  "/[tenant]/provider/catalogue/import": provider,
  "/[tenant]/provider/catalogue/import/[import]": provider,
  "/[tenant]/provider/catalogue/new": provider,
  "/[tenant]/provider/customers": provider,
  "/[tenant]/provider/customers/[customer]": provider,
  "/[tenant]/provider/customers/[customer]/addresses/[address]": by("admin@nordwind.example", {
    params: ({ direct = "" }) => ({ customer: direct, address: "new" }),
  }),
  "/[tenant]/provider/customers/[customer]/contacts/[contact]": by("admin@nordwind.example", {
    params: ({ direct = "" }) => ({ customer: direct, contact: "new" }),
  }),
  "/[tenant]/provider/customers/[customer]/edit": by("admin@nordwind.example", {
    params: ({ direct = "" }) => ({ customer: direct }),
  }),
  "/[tenant]/provider/customers/[customer]/notifications": by("admin@nordwind.example", {
    params: ({ direct = "" }) => ({ customer: direct }),
  }),
  "/[tenant]/reseller/customers/[customer]/notifications": reseller,
  "/[tenant]/provider/notifications": provider,
  "/[tenant]/provider/notifications/choices": provider,
  "/[tenant]/reseller/notifications": reseller,
  "/[tenant]/reseller/notifications/choices": reseller,
  "/[tenant]/account/notifications": customer,
  "/[tenant]/account/notifications/choices": customer,
  "/unsubscribe": guest,
  "/[tenant]/provider/customers/conflicts": provider,
  "/[tenant]/provider/customers/new": provider,
  "/[tenant]/provider/catalogue/bulk": by("admin@nordwind.example", {
    query: () => "?which=matching&state=active&kind=product&what=price&by=-5&ending=90",
  }),
  "/[tenant]/provider/enquiries": provider,
  "/[tenant]/provider/enquiries/[enquiry]": by("admin@nordwind.example", {
    params: ({ directEnquiry = "" }) => ({ enquiry: directEnquiry }),
  }),
  "/[tenant]/provider/portfolios/[portfolio]/copy": provider,
  "/[tenant]/provider/resellers/[reseller]/portfolio": by("admin@nordwind.example", {
    query: ({ portfolio }) => `?portfolioId=${portfolio}`,
  }),
  "/[tenant]/reseller/profile": reseller,
  "/[tenant]/provider/subscriptions": provider,
  "/[tenant]/provider/subscriptions/calendar": provider,
  "/[tenant]/provider/subscriptions/[subscription]": provider,
  "/[tenant]/provider/subscriptions/[subscription]/seats": provider,
  "/[tenant]/provider/orders": by("delivery@nordwind.example"),
  "/[tenant]/provider/orders/steps": by("delivery@nordwind.example", {
    query: () => "?step=ship&which=matching&state=confirmed",
  }),
  "/[tenant]/provider/orders/work": by("delivery@nordwind.example"),
  "/[tenant]/provider/orders/work/steps": by("delivery@nordwind.example", {
    query: () => "?which=matching&late=yes",
  }),
  "/[tenant]/provider/orders/[order]": by("delivery@nordwind.example"),
  "/[tenant]/provider/orders/baskets": provider,
  "/[tenant]/provider/orders/new": by("admin@nordwind.example", {
    query: ({ directBasket: id, offer }) => `?customer=${id}&line=${offer}:2`,
  }),
  "/[tenant]/provider/orders/new/review": by("admin@nordwind.example", {
    query: ({ directBasket: id }) => `?customer=${id}`,
  }),
  "/[tenant]/provider/portfolios": provider,
  "/[tenant]/provider/portfolios/[portfolio]": provider,
  "/[tenant]/provider/portfolios/[portfolio]/add": by("admin@nordwind.example", { query: () => "?show=all" }),
  "/[tenant]/provider/portfolios/[portfolio]/changes": provider,
  "/[tenant]/provider/portfolios/[portfolio]/edit": provider,
  "/[tenant]/provider/portfolios/[portfolio]/entries": provider,
  "/[tenant]/provider/portfolios/[portfolio]/entries/[offer]": provider,
  "/[tenant]/provider/portfolios/new": provider,
  "/[tenant]/provider/resellers": provider,
  "/[tenant]/provider/resellers/[reseller]": provider,
  "/[tenant]/provider/resellers/[reseller]/edit": provider,
  "/[tenant]/provider/resellers/new": provider,
  "/[tenant]/provider/search": by("admin@nordwind.example", { query: () => "?q=m" }),
  "/[tenant]/provider/settings": provider,
  "/[tenant]/provider/settings/audit": provider,
  "/[tenant]/provider/customers/[customer]/personal": provider,
  "/[tenant]/provider/settings/personal": by("admin@nordwind.example", {
    query: () => "?person=it@muster-gmbh.example",
  }),
  "/[tenant]/provider/settings/personal/erased/[entry]": provider,
  "/[tenant]/provider/settings/personal/people/[member]": provider,
  "/[tenant]/provider/settings/profile": provider,
  "/[tenant]/provider/settings/roles": provider,
  "/[tenant]/provider/team": provider,
  "/[tenant]/provider/team/[member]": by("admin@nordwind.example", {
    params: ({ colleague = "" }) => ({ member: colleague }),
  }),
  "/[tenant]/provider/team/invite": provider,
  "/[tenant]/provider/views/[list]": by("admin@nordwind.example", { query: () => "?state=all&q=dock" }),
  "/[tenant]/reseller/views/[list]": reseller,
  "/[tenant]/r/[reseller]": storefront,
  "/[tenant]/r/[reseller]/ask": by("guest", {
    params: () => ({ reseller: "alpha-it" }),
    query: ({ item, offer }) => `?item=${item}&offer=${offer}`,
  }),
  "/[tenant]/r/[reseller]/imprint": storefront,
  "/[tenant]/r/[reseller]/items/[item]": storefront,
  "/[tenant]/reseller": reseller,
  "/[tenant]/reseller/audit": reseller,
  "/[tenant]/reseller/catalogue": reseller,
  "/[tenant]/reseller/catalogue/[item]": reseller,
  "/[tenant]/reseller/catalogue/changes": by("admin@alpha-it.example", { query: () => "?since=month" }),
  "/[tenant]/reseller/catalogue/prices": by("admin@alpha-it.example", {
    query: () => "?which=matching&how=markup&by=40&ending=90",
  }),
  "/[tenant]/reseller/customer-mode": reseller,
  "/[tenant]/reseller/customers": reseller,
  "/[tenant]/reseller/customers/[customer]": reseller,
  "/[tenant]/reseller/customers/[customer]/edit": reseller,
  "/[tenant]/reseller/customers/[customer]/addresses/[address]": reseller,
  "/[tenant]/reseller/customers/[customer]/contacts/[contact]": reseller,
  "/[tenant]/reseller/customers/new": reseller,
  "/[tenant]/reseller/customers/wishes": reseller,
  "/[tenant]/reseller/enquiries": reseller,
  "/[tenant]/reseller/enquiries/[enquiry]": reseller,
  "/[tenant]/reseller/orders": by("admin@alpha-it.example", { query: () => "?state=all" }),
  "/[tenant]/reseller/orders/[order]": reseller,
  "/[tenant]/reseller/subscriptions": reseller,
  "/[tenant]/reseller/subscriptions/calendar": reseller,
  "/[tenant]/reseller/subscriptions/[subscription]": reseller,
  "/[tenant]/reseller/subscriptions/[subscription]/seats": reseller,
  "/[tenant]/reseller/margin": reseller,
  "/[tenant]/reseller/orders/baskets": reseller,
  "/[tenant]/reseller/orders/new": by("admin@alpha-it.example", { query: chosen }),
  "/[tenant]/reseller/orders/new/lines/[line]": reseller,
  "/[tenant]/reseller/orders/new/review": by("admin@alpha-it.example", { query: changed }),
  "/[tenant]/reseller/search": by("admin@alpha-it.example", { query: () => "?q=m" }),
  "/[tenant]/reseller/team": reseller,
  "/[tenant]/reseller/team/[member]": reseller,
  "/[tenant]/reseller/team/invite": reseller,
  "/dev/mailbox": guest,
  "/dev/mailbox/[mail]": guest,
  "/invitation": by("guest", { query: ({ token }) => `?tenant=nordwind&token=${token}` }),
  "/reset-password": by("guest", { query: ({ resetToken }) => `?token=${resetToken}` }),
  "/sessions": provider,
  // The demo is set up already, so that this shows the page for what does not exist.
  "/setup": by("guest", { status: 404 }),
  "/sign-in": guest,
  "/workspaces": reseller,
};
