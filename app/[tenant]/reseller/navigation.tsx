import { BookOpen, Building2, Contact, Home, Inbox, ShoppingCart, Users } from "lucide-react";
import { countNewEnquiries } from "@/lib/enquiries/queries";
import type { Navigation } from "../navigation";

export const navigation: Navigation = {
  entries: [
    ["home", "catalogue:read", <Home key="i" aria-hidden="true" />],
    ["catalogue", "catalogue:read", <BookOpen key="i" aria-hidden="true" />],
    ["customers", "customer:read", <Contact key="i" aria-hidden="true" />],
    ["enquiries", "quote:read", <Inbox key="i" aria-hidden="true" />],
    ["orders", "order:read", <ShoppingCart key="i" aria-hidden="true" />],
    ["team", "team:read", <Users key="i" aria-hidden="true" />],
    ["profile", "reseller:edit", <Building2 key="i" aria-hidden="true" />],
  ],
  commands: [
    ["newOrder", "/orders/new", "order:place"],
    ["newCustomer", "/customers/new", "customer:create"],
    ["inviteColleague", "/team/invite", "team:change"],
  ],
  waiting: ["enquiries", countNewEnquiries],
};
