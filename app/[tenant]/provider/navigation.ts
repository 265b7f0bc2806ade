import type { Navigation } from "@/app/[tenant]/navigation";
import { countOpenConflicts } from "@/lib/customers/conflicts/queries";
import { countNewEnquiries } from "@/lib/enquiries/queries";

export const navigation: Navigation = {
  entries: [
    ["home", "catalogue:read", "icon-house"],
    ["catalogue", "catalogue:read", "icon-book-open"],
    ["portfolios", "portfolio:read", "icon-layers"],
    ["resellers", "reseller:read", "icon-building-complex"],
    ["customers", "customer:read", "icon-contact"],
    ["conflicts", "registration:resolve", "icon-scale"],
    ["enquiries", "enquiry:read", "icon-inbox"],
    ["orders", "order:read", "icon-shopping-cart"],
    ["subscriptions", "subscription:read", "icon-refresh-cw"],
    ["team", "team:read", "icon-users"],
    ["settings", "settings:read", "icon-settings"],
  ],
  commands: [
    ["newItem", "/catalogue/new", "catalogue:edit"],
    ["importList", "/catalogue/import", "catalogue:edit"],
    ["newPortfolio", "/portfolios/new", "portfolio:edit"],
    ["admitReseller", "/resellers/new", "reseller:admit"],
    ["newOrder", "/orders/new", "order:place"],
    ["workQueue", "/orders/work", "order:fulfil"],
    ["newCustomer", "/customers/new", "customer:create"],
    ["inviteColleague", "/team/invite", "team:change"],
  ],
  waiting: { enquiries: countNewEnquiries, conflicts: countOpenConflicts },
};
