import { type ReactNode, useId } from "react";
import { BoundedCount } from "./bounded-count";

type SectionProps = {
  title: ReactNode;
  actions?: ReactNode;
  description?: ReactNode;
  /** How many there are of what the section lists, and where it stopped counting. */
  count?: number;
  bound?: number;
  id?: string;
  children: ReactNode;
};

export function Section({ title, actions, description, count, bound, id, children }: SectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} id={id} className="section">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-52">
          <h2 id={heading} className="inline text-lg">
            {title}
          </h2>
          {count !== undefined && (
            <span className="section-count">
              <BoundedCount count={count} bound={bound} />
            </span>
          )}
          {description && <p className="text-ink-muted text-sm">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A record's page on a wide screen: facts and lists to the left, the story to the right; one column where there is nothing beside them. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  if (!aside) return <div className="min-w-0 space-y-8">{children}</div>;
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 space-y-8">{children}</div>
      <aside className="min-w-0 space-y-8">{aside}</aside>
    </div>
  );
}
