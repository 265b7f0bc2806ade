import { z } from "zod";
import { Notice } from "@/components/frame/notice";
import { LogoForm } from "@/components/settings/logo-form";
import { ProfileFacts } from "@/components/settings/profile-facts";
import { ProfileForm } from "@/components/settings/profile-form";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { logoPath } from "@/lib/logo/rules";
import { getProfile } from "@/lib/tenant/queries";
import { replaceLogoAction, saveProfileAction } from "./actions";

export const generateMetadata = titled("settings", "title");

export default async function ProfilePage(props: PageProps<"/[tenant]/provider/settings/profile">) {
  const { data, actor, tenant, notice } = await load(
    "provider",
    "settings:read",
    props,
    z.object({}),
    getProfile,
  );
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeader title={t("title")} />
      <SettingsTabs actor={actor} current="profile" />
      <Notice notice={notice} />
      {can(actor, "settings:edit") ? (
        <>
          <ProfileForm profile={data} action={saveProfileAction} />
          <LogoForm
            name={data.name}
            src={logoPath(`/${tenant}`, data.logoKey)}
            tenant={tenant}
            action={replaceLogoAction}
          />
        </>
      ) : (
        <ProfileFacts profile={data} />
      )}
    </>
  );
}
