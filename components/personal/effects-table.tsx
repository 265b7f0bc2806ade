import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { timeStyles } from "@/components/ui/time";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { Effect } from "@/lib/personal/effects";
import { asFact, asKind } from "@/lib/personal/rules";

type EffectsTableProps = { label: string; effects: Effect[] };

/** What is or was kept about somebody, kind by kind, and what an erasure does or did with it. */
export const EffectsTable = (props: EffectsTableProps) => <DataTable {...effectsTable(props, useSpeech())} />;

export function effectsTable({ label, effects }: EffectsTableProps, speech: Speech) {
  const t = speech.words("personal");
  return tableOf<Effect>({
    label,
    rows: effects,
    rowOf: ({ what }) => ({ id: what }),
    columns: [
      { key: "kind", head: t("kind"), cell: ({ what }) => t(`kinds.${asKind(what)}`) },
      {
        key: "rows",
        head: t("rows"),
        numeric: true,
        phone: "top",
        cell: ({ rows }) => speech.format.number(rows),
      },
      { key: "erasure", head: t("erasure"), phone: "whole", cell: (effect) => effectTexts(effect, speech) },
    ],
  });
}

function effectTexts({ gone, emptied = [], kept }: Effect, speech: Speech): string[] {
  const t = speech.words("personal");
  const facts = [...new Set(emptied.map((column) => t(`facts.${asFact(column)}`)))];
  return [
    gone && t("gone"),
    facts.length > 0 && t("emptied", { facts: facts.join(", ") }),
    kept && keptText(kept, speech),
  ].filter((text) => text !== undefined && text !== false);
}

function keptText({ why, until }: NonNullable<Effect["kept"]>, speech: Speech): string {
  const t = speech.words("personal");
  const reason = t(`why.${why}`);
  if (!until) return t("keptBecause", { why: reason });
  return t("keptUntil", { why: reason, until: speech.format.dateTime(new Date(until), timeStyles.date) });
}
