import { getTranslations } from "next-intl/server";
import { Steps } from "@/components/ui/steps";

const steps = ["file", "columns", "checked", "running", "done"] as const;
type Step = (typeof steps)[number];

/** The way of an import: file, columns, check, run, result. */
export async function ImportSteps({
  at,
  columnsHref,
}: {
  at: Step | "uploaded" | "failed";
  columnsHref?: string;
}) {
  const t = await getTranslations("imports");
  const current = steps.indexOf(at === "uploaded" ? "columns" : at === "failed" ? "checked" : at);
  const stateOf = (index: number) => (index < current ? "done" : index === current ? "current" : "todo");
  return (
    <Steps
      label={t("steps")}
      steps={steps.map((step, index) => ({
        label: t(`step.${step}`),
        state: at === "done" ? "done" : stateOf(index),
        href: step === "columns" && index < current ? columnsHref : undefined,
      }))}
    />
  );
}
