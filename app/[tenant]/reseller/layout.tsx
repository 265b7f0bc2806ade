import { requireActor } from "@/lib/load";
import { AreaLayout } from "../area-layout";
import { navigation } from "./navigation";

export default async function ResellerLayout({ params, children }: LayoutProps<"/[tenant]/reseller">) {
  const { tenant } = await params;
  const actor = await requireActor(tenant, "reseller");
  return (
    <AreaLayout actor={actor} navigation={navigation}>
      {children}
    </AreaLayout>
  );
}
