import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { Confirm } from "@/components/ui/confirm";
import { Fact, Facts } from "@/components/ui/facts";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { Time } from "@/components/ui/time";
import { getTranslations } from "@/lib/i18n/words";
import type { resellerMachine } from "@/lib/resellers/machine";
import type { ResellerRecord } from "@/lib/resellers/queries";
import { degrees } from "@/lib/resellers/rules";
import { Impact } from "./impact";

type StandingProps = {
  record: ResellerRecord;
  tenant: string;
  /** The steps that the reader may take with the reseller. */
  open: readonly (keyof typeof resellerMachine.steps)[];
  restrict: FormAction;
  suspend: FormAction;
  activate: FormAction;
};

/** What the reseller may do at present and why, and the step that changes it. */
export async function Standing({ record, tenant, open, restrict, suspend, activate }: StandingProps) {
  const t = await getTranslations("resellers");
  const { reseller } = record;
  const hidden = { reseller: reseller.id, version: String(reseller.version) };
  const allowed = (free: boolean) => (
    <StateMark tone={free ? "success" : "danger"}>{free ? t("allowed") : t("blocked")}</StateMark>
  );
  return (
    <Section title={t("standing")}>
      <Facts>
        <Fact label={t("sales")}>{allowed(!reseller.salesBlocked)}</Fact>
        <Fact label={t("signIn")}>{allowed(!reseller.signInBlocked)}</Fact>
        <Fact label={t("storefront")}>
          <StateMark tone={reseller.storefrontOpen ? "success" : "neutral"}>
            {reseller.storefrontOpen ? t("open") : t("hidden")}
          </StateMark>
        </Fact>
        <Fact label={t("since")}>
          <Time at={reseller.stateChangedAt} />
        </Fact>
        {reseller.stateReason && <Fact label={t("reason")}>{reseller.stateReason}</Fact>}
      </Facts>
      <div className="flex flex-wrap items-start gap-2 empty:hidden">
        {open.includes("restrict") && (
          <Confirm
            action={restrict}
            tenant={tenant}
            hidden={hidden}
            trigger={t("restrict")}
            title={t("restrictTitle", { name: reseller.name })}
            impact={<Impact record={record} tenant={tenant} text={t("restrictImpact")} />}
            reason={{ label: t("reason"), help: t("reasonHelp") }}
            submit={t("restrictNow")}
          />
        )}
        {open.includes("suspend") && (
          <Confirm
            action={suspend}
            tenant={tenant}
            hidden={hidden}
            trigger={t("suspend")}
            title={t("suspendTitle", { name: reseller.name })}
            impact={<Impact record={record} tenant={tenant} text={t("suspendImpact")} />}
            reason={{ label: t("reason"), help: t("reasonHelp") }}
            submit={t("suspendNow")}
          >
            <CheckboxGroup
              name="degree"
              label={t("degrees")}
              required
              defaultValue={[...degrees]}
              options={degrees.map((degree) => ({ value: degree, label: t(`degree.${degree}`) }))}
            />
          </Confirm>
        )}
        {open.includes("activate") && (
          <Confirm
            action={activate}
            tenant={tenant}
            hidden={hidden}
            tone="primary"
            trigger={t("activate")}
            title={t("activateTitle", { name: reseller.name })}
            impact={<p>{t("activateImpact")}</p>}
            reason={{ label: t("reason"), help: t("reasonHelp") }}
            submit={t("activateNow")}
          >
            <CheckboxField name="storefront" label={t("storefrontAgain")} defaultChecked />
          </Confirm>
        )}
      </div>
    </Section>
  );
}
