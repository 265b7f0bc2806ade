import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";

type Step = { key: string; label: string; href: string; done: boolean };

/** How to begin, as far as it is not done; gone once it is. */
export async function FirstSteps({ steps }: { steps: Step[] }) {
  const t = await getTranslations("home");
  const open = steps.filter(({ done }) => !done);
  if (!open.length) return null;
  return (
    <Section title={t("firstSteps")}>
      <ul className="flex flex-wrap gap-2">
        {open.map(({ key, label, href }) => (
          <li key={key}>
            <LinkButton href={href}>{label}</LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
