import { requireActor } from "@/lib/load";
import { AreaLayout } from "../area-layout";
import { navigation } from "./navigation";

export default async function AccountLayout({ params, children }: LayoutProps<"/[tenant]/account">) {
  const { tenant } = await params;
  const actor = await requireActor(tenant, "customer");
  return (
    <AreaLayout actor={actor} navigation={navigation}>
      {children}
    </AreaLayout>
  );
}
