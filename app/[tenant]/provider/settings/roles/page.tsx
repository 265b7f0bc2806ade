import { z } from "zod";
import { PermissionMatrix } from "@/components/settings/permission-matrix";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { loadActor } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("settings", "title");

export default async function RolesPage(props: PageProps<"/[tenant]/provider/settings/roles">) {
  const { actor } = await loadActor("provider", "settings:read", props, z.object({}));
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeader title={t("title")} />
      <SettingsTabs actor={actor} current="roles" />
      <p className="max-w-prose">{t("rolesIntro")}</p>
      <PermissionMatrix side="provider" />
      <PermissionMatrix side="reseller" />
      <PermissionMatrix side="customer" />
    </>
  );
}
