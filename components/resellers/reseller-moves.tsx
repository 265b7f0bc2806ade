import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import type { Speech } from "@/lib/i18n/speech";
import type { resellerMachine } from "@/lib/resellers/machine";
import type { ResellerRecord } from "@/lib/resellers/queries";
import { degrees } from "@/lib/resellers/rules";
import { Impact } from "./impact";

type Step = "activate" | "restrict" | "suspend";

type ResellerMoves = {
  record: ResellerRecord;
  tenant: string;
  /** The steps that the reader may take with the reseller. */
  open: readonly (keyof typeof resellerMachine.steps)[];
  actions: Record<Step, FormAction>;
};

/** What changes a reseller's standing, each with a reason and after showing whom it touches. */
export function resellerMoves({ record, tenant, open, actions }: ResellerMoves, speech: Speech): Move[] {
  const t = speech.words("resellers");
  const { id, name, version } = record.reseller;
  const more = {
    activate: <CheckboxField name="storefront" label={t("storefrontAgain")} defaultChecked />,
    restrict: undefined,
    suspend: (
      <CheckboxGroup
        name="degree"
        label={t("degrees")}
        required
        defaultValue={[...degrees]}
        options={degrees.map((degree) => ({ value: degree, label: t(`degree.${degree}`) }))}
      />
    ),
  };
  return (["activate", "restrict", "suspend"] as const)
    .filter((step) => open.includes(step))
    .map((step) => ({
      key: step,
      label: t(step),
      danger: step !== "activate",
      action: actions[step],
      hidden: { reseller: id, version: String(version) },
      asks: {
        title: t(`${step}Title`, { name }),
        impact:
          step === "activate" ? (
            <p>{t("activateImpact")}</p>
          ) : (
            <Impact record={record} tenant={tenant} text={t(`${step}Impact`)} />
          ),
        reason: { label: t("reason"), help: t("reasonHelp") },
        children: more[step],
        submit: t(`${step}Now`),
        tone: step === "activate" ? "primary" : "danger",
      },
    }));
}
