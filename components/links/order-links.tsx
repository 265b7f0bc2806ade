import { Alert } from "@/components/ui/alert";
import { CopyField } from "@/components/ui/copy-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import type { KeptLink } from "@/lib/links/queries";
import { endOfLink } from "@/lib/links/rules";
import { LinkTable } from "./link-table";

type OrderLinksProps = {
  tenant: string;
  order: { id: string; state: string; stateChangedAt: Date; contact: { email: string | null } | null };
  links: KeptLink[];
  /** The address of a link that was just made. */
  made?: string;
  /** The key of the next one. */
  nextKey: string;
  actions: Record<"makeLinkAction" | "revokeLinkAction", FormAction>;
};

/** Links by which the customer follows an order without an account: made, mailed, seen, revoked. */
export async function OrderLinks({ tenant, order, links, made, nextKey, actions }: OrderLinksProps) {
  const t = await getTranslations("links");
  const email = order.contact?.email;
  return (
    <Section title={t("title")} description={t("about")}>
      {made && (
        <Alert tone="success" title={t("here")}>
          <CopyField label={t("address")} value={made} copy={t("copy")} copied={t("copied")} />
          <p>{t("shownOnce")}</p>
        </Alert>
      )}
      {links.length > 0 && (
        <LinkTable
          label={t("working")}
          tenant={tenant}
          links={links}
          until={({ expiresAt }) => expiresAt && endOfLink(expiresAt, order)}
          hidden={{ order: order.id }}
          revoke={actions.revokeLinkAction}
        />
      )}
      <ActionForm
        action={actions.makeLinkAction}
        tenant={tenant}
        hidden={{ order: order.id, key: nextKey }}
        ariaLabel={t("title")}
      >
        <div className="form-actions">
          <SubmitButton variant="secondary" name="go" value="show">
            {t("make")}
          </SubmitButton>
          {email && (
            <SubmitButton variant="secondary" name="go" value="mail">
              {t("mail", { email })}
            </SubmitButton>
          )}
        </div>
      </ActionForm>
    </Section>
  );
}
