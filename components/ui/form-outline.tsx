import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";

export type Outlined = { id: string; label: string };

/** A long form with the names of its sections beside it, each a link to it. */
export function FormOutline({ sections, children }: { sections: Outlined[]; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <div className="outlined">
      <nav aria-label={t("outline")} className="outline-list">
        <ol>
          {sections.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
        </ol>
      </nav>
      {children}
    </div>
  );
}

/** One section of a long form. */
export function FormSection({ id, label, children }: Outlined & { children: ReactNode }) {
  return (
    <fieldset id={id} className="form-section">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}

/** The buttons of a long form, which stay in sight. */
export const StuckActions = ({ children }: { children: ReactNode }) => (
  <div className="form-actions form-actions-stuck">{children}</div>
);
