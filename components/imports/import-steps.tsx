import { Steps } from "@/components/ui/steps";
import { getTranslations } from "@/lib/i18n/words";

const steps = ["file", "columns", "checked", "running", "done"] as const;
type Step = (typeof steps)[number];

/** At which step an import stands, by its state; one whose columns are looked at again is at these. */
const stepOf = {
  file: "file",
  columns: "columns",
  uploaded: "columns",
  checking: "checked",
  checked: "checked",
  failed: "checked",
  running: "running",
  done: "done",
} as const satisfies Record<string, Step>;

/** The way of an import: file, columns, check, run, result. */
export async function ImportSteps({ at, columnsHref }: { at: keyof typeof stepOf; columnsHref?: string }) {
  const t = await getTranslations("imports");
  const current = steps.indexOf(stepOf[at]);
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
