import type { Navigation } from "@/app/[tenant]/navigation";

export const navigation: Navigation = {
  entries: [
    ["home", "order:read", "icon-shopping-cart", "orders"],
    ["subscriptions", "subscription:read", "icon-refresh-cw"],
    ["company", "customer:read", "icon-building-complex"],
    ["team", "team:read", "icon-users"],
  ],
  commands: [],
};
