import { AreaLayout } from "@/app/[tenant]/area-layout";
import { requireActor } from "@/lib/door/load";
import { navigation } from "./navigation";

export default async function ProviderLayout({ params, children }: LayoutProps<"/[tenant]/provider">) {
  const { tenant } = await params;
  const actor = await requireActor(tenant, "provider");
  return (
    <AreaLayout actor={actor} navigation={navigation}>
      {children}
    </AreaLayout>
  );
}
