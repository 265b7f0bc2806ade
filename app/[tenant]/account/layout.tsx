import type { Metadata } from "next";
import { areaFrame } from "@/app/[tenant]/area-layout";
import { findActor, wantWorkspaces } from "@/lib/door/actor";
import { requireActor } from "@/lib/door/load";
import { iconOf } from "@/lib/logo/brand-icon";
import { navigation } from "./navigation";
import { sellerOf } from "./seller";

type Props = LayoutProps<"/[tenant]/account">;

/** The pages of a customer have the titles and the icon of whom it buys from. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await findActor((await params).tenant, "customer");
  if (!actor) return {};
  const brand = await sellerOf(actor);
  return {
    title: { template: `%s · ${brand.name.replaceAll("%s", "")}`, default: brand.name },
    icons: { icon: iconOf(brand) },
  };
}

export default async function AccountLayout({ params, children }: Props) {
  wantWorkspaces();
  const actor = await requireActor((await params).tenant, "customer");
  return areaFrame({ actor, navigation, brand: await sellerOf(actor), children });
}
