import { Steps } from "@/components/ui/steps";
import { getTranslations } from "@/lib/i18n/words";

const names = ["customer", "items", "review"] as const;

type CheckoutStepsProps = { current: (typeof names)[number]; hrefs?: Partial<Record<string, string>> };

/** Where the checkout stands; the steps done are ways back. */
export async function CheckoutSteps({ current, hrefs = {} }: CheckoutStepsProps) {
  const t = await getTranslations("orders");
  const at = names.indexOf(current);
  return (
    <Steps
      label={t("steps")}
      steps={names.map((name, index) => ({
        label: t(`step-${name}`),
        state: index < at ? "done" : index === at ? "current" : "todo",
        href: index < at ? hrefs[name] : undefined,
      }))}
    />
  );
}
