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
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requireActor } from "@/lib/load";
import type { Permission } from "@/lib/permissions";
import { areaPath } from "@/lib/place";
import { can } from "@/lib/scope";
import { AreaLayout } from "../area-layout";

const entries = [
  ["catalogue", "catalogue:read", <BookOpen key="i" aria-hidden="true" />],
  ["portfolios", "portfolio:read", <Layers key="i" aria-hidden="true" />],
  ["resellers", "reseller:read", <Building2 key="i" aria-hidden="true" />],
  ["customers", "customer:read", <Contact key="i" aria-hidden="true" />],
  ["enquiries", "quote:read", <Inbox key="i" aria-hidden="true" />],
  ["orders", "order:read", <ShoppingCart key="i" aria-hidden="true" />],
  ["team", "team:read", <Users key="i" aria-hidden="true" />],
  ["settings", "settings:read", <Settings key="i" aria-hidden="true" />],
] as const satisfies [string, Permission, ReactNode][];

export default async function ProviderLayout({ params, children }: LayoutProps<"/[tenant]/provider">) {
  const { tenant } = await params;
  const actor = await requireActor(tenant, "provider");
  const t = await getTranslations("nav");
  const home = areaPath(actor.tenantSlug, "provider");
  const nav = entries
    .filter(([, permission]) => can(actor, permission))
    .map(([key, , icon]) => ({ href: `${home}/${key}`, label: t(key), icon }));
  return (
    <AreaLayout
      actor={actor}
      nav={[{ href: home, label: t("home"), icon: <Home aria-hidden="true" /> }, ...nav]}
    >
      {children}
    </AreaLayout>
  );
}
