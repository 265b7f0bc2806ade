import { Building2, ShoppingCart } from "lucide-react";
import type { Navigation } from "../navigation";

export const navigation: Navigation = {
  entries: [
    ["home", "order:read", <ShoppingCart key="i" aria-hidden="true" />, "orders"],
    ["company", "customer:read", <Building2 key="i" aria-hidden="true" />],
  ],
  commands: [],
};
