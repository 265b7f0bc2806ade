import { TextLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import type { View } from "@/lib/views/queries";
import type { ViewActions } from "./views-page";

type ViewEntryProps = {
  view: View;
  href: string;
  tenant: string;
  hidden: Record<string, string>;
  actions: ViewActions;
  mayChange: boolean;
  /** Whether there is something to replace it by. */
  replaceable: boolean;
};

/** One saved view: its link, whether the list opens with it, and what may be done with it. */
export async function ViewEntry({ view, href, tenant, mayChange, replaceable, ...rest }: ViewEntryProps) {
  const t = await getTranslations("views");
  const { id, name, start } = view;
  const { rename, replace, remove, start: open } = rest.actions;
  const hidden = { ...rest.hidden, id };
  const about = <span className="sr-only"> {name}</span>;
  return (
    <li>
      <div className="view-head">
        <TextLink href={href}>{name}</TextLink>
        {start && <StateMark tone="info">{t("started")}</StateMark>}
        <ActionForm
          action={open}
          tenant={tenant}
          hidden={{ ...hidden, ...(!start && { start: "on" }) }}
          className="ml-auto"
        >
          <SubmitButton variant="quiet">
            {start ? t("unstart") : t("start")}
            {about}
          </SubmitButton>
        </ActionForm>
      </div>
      {mayChange && (
        <Disclosure summary={t("change", { name })}>
          <div className="view-changes">
            <ActionForm action={rename} tenant={tenant} hidden={hidden} ariaLabel={t("rename")}>
              <TextField
                name="name"
                label={t("name")}
                required
                maxLength={60}
                defaultValue={name}
                autoComplete="off"
              />
              <div className="form-actions">
                <SubmitButton variant="secondary" pendingLabel={t("saving")}>
                  {t("rename")}
                  {about}
                </SubmitButton>
              </div>
            </ActionForm>
            {replaceable && (
              <ActionForm action={replace} tenant={tenant} hidden={hidden} ariaLabel={t("replace")}>
                <p className="text-ink-muted text-sm">{t("replaceHelp")}</p>
                <div className="form-actions">
                  <SubmitButton variant="secondary" pendingLabel={t("saving")}>
                    {t("replace")}
                    {about}
                  </SubmitButton>
                </div>
              </ActionForm>
            )}
            <ActionForm action={remove} tenant={tenant} hidden={hidden} ariaLabel={t("delete")}>
              <SubmitButton variant="danger">
                {t("delete")}
                {about}
              </SubmitButton>
            </ActionForm>
          </div>
        </Disclosure>
      )}
    </li>
  );
}
