import { Children, type ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/words";
import { HeadMore } from "./head-more";
import { type KeyFigure, KeyFigures } from "./key-figures";

export type Crumb = { href: string; label: ReactNode };

type PageHeaderProps = {
  title: ReactNode;
  crumbs?: Crumb[];
  /** A StateMark. */
  state?: ReactNode;
  /** One line under the title: count, owner, number. */
  meta?: ReactNode;
  /** The one next action of a record as a button; the rest in a menu. */
  actions?: ReactNode;
  /** What else a list offers: on a phone, several of them behind one button. */
  others?: ReactNode[] | false;
  /** What is made in a list, as a button: on a phone within the reach of the thumb. */
  primary?: ReactNode;
  figures?: (KeyFigure | false | null | undefined)[];
};

export function PageHeader({
  title,
  crumbs,
  state,
  meta,
  actions,
  others,
  primary,
  figures,
}: PageHeaderProps) {
  const more = Children.toArray(others);
  return (
    <header className="page-header">
      {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <div className="page-head">
        <div className="page-title">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0">{title}</h1>
            {state}
          </div>
          {meta && <div className="page-meta">{meta}</div>}
        </div>
        {(actions || more.length > 0 || primary) && (
          <div className="page-actions">
            {more.length > 1 ? <HeadMore>{more}</HeadMore> : more}
            {primary && <div className="page-primary">{primary}</div>}
            {actions}
          </div>
        )}
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
