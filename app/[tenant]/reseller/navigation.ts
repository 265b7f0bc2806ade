import type { Navigation } from "@/app/[tenant]/navigation";
import { countNewEnquiries } from "@/lib/enquiries/queries";

export const navigation: Navigation = {
  entries: [
    ["home", "catalogue:read", "icon-house"],
    ["catalogue", "catalogue:read", "icon-book-open"],
    ["customers", "customer:read", "icon-contact"],
    ["enquiries", "enquiry:read", "icon-inbox"],
    ["orders", "order:read", "icon-shopping-cart"],
    ["subscriptions", "subscription:read", "icon-refresh-cw"],
    ["team", "team:read", "icon-users"],
    ["profile", "reseller:edit", "icon-building-complex"],
    ["audit", "audit:read", "icon-scroll-text"],
  ],
  commands: [
    ["newOrder", "/orders/new", "order:place"],
    ["newCustomer", "/customers/new", "customer:create"],
    ["inviteColleague", "/team/invite", "team:change"],
  ],
  waiting: { enquiries: countNewEnquiries },
};
