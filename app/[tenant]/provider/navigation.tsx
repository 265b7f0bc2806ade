import {
  BookOpen,
  Building2,
  Contact,
  Home,
  Inbox,
  Layers,
  Settings,
  ShoppingCart,
  Users,
} from "lucide-react";
import { countNewEnquiries } from "@/lib/enquiries/queries";
import type { Navigation } from "../navigation";

export const navigation: Navigation = {
  entries: [
    ["home", "catalogue:read", <Home key="i" aria-hidden="true" />],
    ["catalogue", "catalogue:read", <BookOpen key="i" aria-hidden="true" />],
    ["portfolios", "portfolio:read", <Layers key="i" aria-hidden="true" />],
    ["resellers", "reseller:read", <Building2 key="i" aria-hidden="true" />],
    ["customers", "customer:read", <Contact key="i" aria-hidden="true" />],
    ["enquiries", "quote:read", <Inbox key="i" aria-hidden="true" />],
    ["orders", "order:read", <ShoppingCart key="i" aria-hidden="true" />],
    ["team", "team:read", <Users key="i" aria-hidden="true" />],
    ["settings", "settings:read", <Settings key="i" aria-hidden="true" />],
  ],
  commands: [
    ["newItem", "/catalogue/new", "catalogue:edit"],
    ["importList", "/catalogue/import", "catalogue:edit"],
    ["newPortfolio", "/portfolios/new", "portfolio:edit"],
    ["admitReseller", "/resellers/new", "reseller:admit"],
    ["newCustomer", "/customers/new", "customer:create"],
    ["inviteColleague", "/team/invite", "team:change"],
  ],
  waiting: ["enquiries", countNewEnquiries],
};
