import type { ReactNode } from "react";
import { getTranslations } from "@/lib/i18n/words";
import { TickedBar } from "./ticked-bar";

type ActionBarProps = {
  /** Id of the form that takes the ticked rows. */
  form: string;
  list: ReactNode;
  /** How many rows match, as people read it; left out where a step takes ticked rows alone. */
  all?: string;
  /** The form, with its steps. */
  children: ReactNode;
};

/** A list, and the one bar of steps for its rows: with script it is there once something is ticked, without it always. */
export async function ActionBar({ form, list, all, children }: ActionBarProps) {
  const t = await getTranslations("ui");
  const words = {
    name: t("bar"),
    some: t("barSome"),
    ticked: t("barTicked", { count: "#" }),
    all: all && t("barAll", { count: all }),
    clear: t("barClear"),
  };
  return (
    <TickedBar form={form} words={words} list={list}>
      {children}
    </TickedBar>
  );
}
