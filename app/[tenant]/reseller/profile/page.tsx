import { z } from "zod";
import { Notice } from "@/components/frame/notice";
import { OwnProfileForm } from "@/components/resellers/own-profile-form";
import { LogoForm } from "@/components/settings/logo-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { logoPath } from "@/lib/logo/rules";
import { getOwnProfile } from "@/lib/resellers/profile/queries";
import { replaceOwnLogoAction, saveOwnProfileAction } from "./actions";

export const generateMetadata = titled("resellers.profile", "title");

export default async function OwnProfilePage(props: PageProps<"/[tenant]/reseller/profile">) {
  const { data, tenant, notice } = await load(
    "reseller",
    "reseller:edit",
    props,
    z.looseObject({}),
    getOwnProfile,
  );
  const t = await getTranslations("resellers.profile");
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={data.name}
        actions={
          data.storefrontOpen && (
            <LinkButton href={`/${tenant}/r/${data.slug}`}>{t("seeStorefront")}</LinkButton>
          )
        }
      />
      <Notice notice={notice} />
      <OwnProfileForm profile={data} tenant={tenant} action={saveOwnProfileAction} />
      <LogoForm
        name={data.name}
        src={logoPath(`/${tenant}/reseller/profile`, data.logoKey)}
        tenant={tenant}
        action={replaceOwnLogoAction}
      />
    </>
  );
}
