import { Children, type ReactNode, useId } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { buttonClass } from "./button-class";

/** What a list offers beside what is made in it: in a row where there is room, and on a phone behind one button, without script as well. */
export function HeadMore({ children }: { children: ReactNode }) {
  const t = useTranslations("ui");
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonClass("secondary", "head-more-open")}>
        {t("more")}
      </button>
      <div id={id} popover="auto" className="head-more">
        {Children.toArray(children)}
      </div>
    </>
  );
}
