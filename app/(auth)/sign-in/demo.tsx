import { Disclosure } from "@/components/ui/disclosure";
import { getTranslations } from "@/lib/i18n/words";

const people = [
  ["admin@nordwind.example", "providerAdmin"],
  ["product@nordwind.example", "productManager"],
  ["admin@alpha-it.example", "resellerAdmin"],
  ["assistant@alpha-it.example", "assistant"],
  ["it@muster-gmbh.example", "customer"],
  ["admin@lakeside.example", "otherProvider"],
] as const;

/** Whom one may sign in as in the demo; text alone, fills nothing in. */
export async function DemoSignIns() {
  const t = await getTranslations("auth.demo");
  return (
    <Disclosure summary={t("title")}>
      <div className="space-y-2 text-sm">
        <p>{t("password", { password: "kontor-demo-2026" })}</p>
        <dl className="space-y-1">
          {people.map(([email, key]) => (
            <div key={email}>
              <dt className="font-mono text-xs">{email}</dt>
              <dd className="text-ink-muted">{t(key)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Disclosure>
  );
}
