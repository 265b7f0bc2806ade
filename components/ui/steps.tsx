import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/words";

export type Step = { label: string; state: "done" | "current" | "todo"; href?: string };

/** Where one is in a wizard; finished steps may be links back. */
export async function Steps({ label, steps }: { label: string; steps: Step[] }) {
  const t = await getTranslations("ui");
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li
            key={step.label}
            className={`step-${step.state}`}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            <span className="step-number" aria-hidden="true">
              {step.state === "done" ? "✓" : index + 1}
            </span>
            {step.href ? (
              <Link href={step.href} className="link">
                {step.label}
              </Link>
            ) : (
              step.label
            )}
            {step.state === "done" && <span className="sr-only"> ({t("stepDone")})</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
