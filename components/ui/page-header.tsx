import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/words";
import { type KeyFigure, KeyFigures } from "./key-figures";

export type Crumb = { href: string; label: ReactNode };

type PageHeaderProps = {
  title: ReactNode;
  crumbs?: Crumb[];
  /** A StateMark. */
  state?: ReactNode;
  /** One line under the title: count, owner, number. */
  meta?: ReactNode;
  /** The one next action as a button; the rest in a menu. */
  actions?: ReactNode;
  figures?: (KeyFigure | false | null | undefined)[];
};

export function PageHeader({ title, crumbs, state, meta, actions, figures }: PageHeaderProps) {
  return (
    <header className="page-header">
      {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-2xl">{title}</h1>
            {state}
          </div>
          {meta && <div className="mt-1 text-ink-muted text-sm">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-start gap-2">{actions}</div>}
      </div>
      {figures && <KeyFigures figures={figures} />}
    </header>
  );
}

/** The way up; the page itself is not repeated in it. */
export async function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = await getTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")}>
      <ol className="crumbs">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
