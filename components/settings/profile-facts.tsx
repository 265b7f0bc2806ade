import { Fact, Facts } from "@/components/ui/facts";
import { getTranslations } from "@/lib/i18n/words";
import { carriersText } from "@/lib/tenant/carriers/rules";
import type { Profile } from "@/lib/tenant/queries";

/** The company profile for those who may read it but not change it. */
export async function ProfileFacts({ profile }: { profile: Profile }) {
  const [t, rules] = [
    await getTranslations("settings.profile"),
    await getTranslations("terms.renewalPrices"),
  ];
  const shown = ["name", "email", "phone", "hours", "escalation", "about", "imprint", "brandColour"] as const;
  return (
    <Facts>
      {shown.map((key) => (
        <Fact key={key} label={t(key)}>
          <span className="whitespace-pre-line">{profile[key] ?? "–"}</span>
        </Fact>
      ))}
      <Fact label={t("renewalPrices")}>{rules(profile.renewalPrices)}</Fact>
      {profile.carriers.length > 0 && (
        <Fact label={t("carriers")}>
          <span className="whitespace-pre-line">{carriersText(profile.carriers)}</span>
        </Fact>
      )}
    </Facts>
  );
}
