import { LinkTable } from "@/components/links/link-table";
import { Alert } from "@/components/ui/alert";
import { CopyField } from "@/components/ui/copy-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import type { KeptLink } from "@/lib/links/queries";

type CalendarLinksProps = {
  tenant: string;
  links: KeptLink[];
  made?: string;
  nextKey: string;
  actions: Record<"makeCalendarAction" | "revokeCalendarsAction", FormAction>;
};

/** The reader's secret addresses for calendar programs: made, seen, revoked. */
export async function CalendarLinks({ tenant, links, made, nextKey, actions }: CalendarLinksProps) {
  const [t, calendar] = await Promise.all([
    getTranslations("links"),
    getTranslations("subscriptions.calendar"),
  ]);
  const [newest] = links;
  return (
    <Section title={calendar("program")} description={calendar("programAbout")}>
      {made && (
        <Alert tone="success" title={calendar("here")}>
          <CopyField label={calendar("address")} value={made} copy={t("copy")} copied={t("copied")} />
          <p>{t("shownOnce")}</p>
        </Alert>
      )}
      {newest && (
        <>
          <LinkTable label={t("working")} tenant={tenant} links={links} />
          <ActionForm
            action={actions.revokeCalendarsAction}
            tenant={tenant}
            hidden={{ newest: newest.id }}
            ariaLabel={calendar("revoke", { count: links.length })}
          >
            <SubmitButton variant="quiet">{calendar("revoke", { count: links.length })}</SubmitButton>
          </ActionForm>
        </>
      )}
      <ActionForm
        action={actions.makeCalendarAction}
        tenant={tenant}
        hidden={{ key: nextKey }}
        ariaLabel={calendar("program")}
      >
        <div className="form-actions">
          <SubmitButton variant="secondary">{calendar("make")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
