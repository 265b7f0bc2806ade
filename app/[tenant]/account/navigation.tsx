import { ShoppingCart } from "lucide-react";
import type { Navigation } from "../navigation";

export const navigation: Navigation = {
  entries: [["home", "order:read", <ShoppingCart key="i" aria-hidden="true" />, "orders"]],
  commands: [],
};
