import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import { RoleFields } from "./role-fields";

/** The page that asks somebody into the actor's own company. */
export async function InviteForm({ actor, action }: { actor: Actor; action: FormAction }) {
  const t = await getTranslations("team");
  const path = `${areaPath(actor.tenantSlug, actor.side)}/team`;
  return (
    <>
      <PageHeader
        title={t("inviteTitle")}
        crumbs={[{ href: path, label: t("title") }]}
        meta={t("inviteIntro")}
      />
      <ActionForm action={action} tenant={actor.tenantSlug}>
        <TextField name="email" type="email" label={t("email")} required autoComplete="off" maxLength={254} />
        <RoleFields actor={actor} />
        <div className="form-actions">
          <SubmitButton pendingLabel={t("inviting")}>{t("sendInvitation")}</SubmitButton>
          <LinkButton href={path} variant="quiet">
            {t("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
