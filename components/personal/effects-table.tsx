import type { ReactNode } from "react";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { Effect } from "@/lib/personal/effects";
import { asFact, asKind } from "@/lib/personal/rules";

/** What is or was kept about somebody, kind by kind, and what an erasure does or did with it. */
export async function EffectsTable({ label, effects }: { label: string; effects: Effect[] }) {
  const [t, format] = await Promise.all([getTranslations("personal"), getFormatter()]);
  return (
    <Table label={label}>
      <THead>
        <Th>{t("kind")}</Th>
        <Th numeric>{t("rows")}</Th>
        <Th>{t("erasure")}</Th>
      </THead>
      <TBody>
        {effects.map((effect) => (
          <Tr key={effect.what}>
            <RowHeader>{t(`kinds.${asKind(effect.what)}`)}</RowHeader>
            <Td label={t("rows")} numeric>
              {format.number(effect.rows)}
            </Td>
            <Td label={t("erasure")}>
              <EffectWords effect={effect} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

async function EffectWords({ effect: { gone, emptied, kept } }: { effect: Effect }) {
  const t = await getTranslations("personal");
  const facts = [...new Set(emptied?.map((column) => t(`facts.${asFact(column)}`)))];
  const until = kept?.until ? new Date(kept.until) : undefined;
  const said: [string, ReactNode][] = [];
  if (gone) said.push(["gone", t("gone")]);
  if (facts.length) said.push(["emptied", t("emptied", { facts: facts.join(", ") })]);
  if (kept) {
    const why = t(`why.${kept.why}`);
    const words = until
      ? t.rich("keptUntil", { why, until: () => <Time at={until} as="date" /> })
      : t("keptBecause", { why });
    said.push(["kept", words]);
  }
  return said.map(([key, words]) => (
    <span key={key} className="block">
      {words}
    </span>
  ));
}
