import { AreaLayout } from "@/app/[tenant]/area-layout";
import { requireActor } from "@/lib/door/load";
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
