import { Notice } from "@/components/frame/notice";
import { ChoicesForm } from "@/components/notifications/choices-form";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { areaPath, type Side } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { findChoices } from "@/lib/notifications/choices/queries";
import { noParameters } from "@/lib/notifications/choices/schema";

export const generateMetadata = titled("notifications", "choices");

/** Of what the person wishes to hear, and where. */
export const choicesPage = (side: Side, choose: FormAction) => async (props: PageInput) => {
  const { data, actor, tenant, notice } = await load(
    side,
    "notification:read",
    props,
    noParameters,
    findChoices,
  );
  const t = await getTranslations("notifications");
  const path = `${areaPath(tenant, side)}/notifications`;
  return (
    <>
      <Notice notice={notice} />
      <PageHeader title={t("choices")} crumbs={[{ href: path, label: t("title") }]} />
      <ChoicesForm action={choose} tenant={tenant} actor={actor} choices={data} />
    </>
  );
};
