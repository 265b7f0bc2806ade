import { redirect } from "next/navigation";
import { z } from "zod";
import { loadActor } from "@/lib/door/load";

export default async function SettingsPage(props: PageProps<"/[tenant]/provider/settings">) {
  const { tenant } = await loadActor("provider", "settings:read", props, z.object({}));
  redirect(`/${tenant}/provider/settings/profile`);
}
