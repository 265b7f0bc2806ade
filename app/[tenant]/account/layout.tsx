import { ShoppingCart } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/lib/load";
import { areaPath } from "@/lib/place";
import { AreaLayout } from "../area-layout";

export default async function AccountLayout({ params, children }: LayoutProps<"/[tenant]/account">) {
  const { tenant } = await params;
  const actor = await requireActor(tenant, "customer");
  const t = await getTranslations("nav");
  const home = areaPath(actor.tenantSlug, "customer");
  return (
    <AreaLayout
      actor={actor}
      nav={[{ href: home, label: t("orders"), icon: <ShoppingCart aria-hidden="true" /> }]}
    >
      {children}
    </AreaLayout>
  );
}
