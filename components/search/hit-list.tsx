"use client";
import { Link } from "@/components/ui/link";
import type { FoundGroup } from "./found";

type HitListProps = { id: string; label: string; groups: FoundGroup[]; at: number; onChoose: () => void };

/** The options of the search's combobox in their groups; the one at `at` is marked. */
export function HitList({ id, label, groups, at, onChoose }: HitListProps) {
  let next = 0;
  return (
    <div id={id} role="listbox" aria-label={label}>
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox, not of fields
        <div key={group.label} role="group" aria-labelledby={`${id}-group-${index}`}>
          <p id={`${id}-group-${index}`} className="search-group">
            {group.label}
          </p>
          {group.hits.map(({ href, title, detail }) => {
            const option = next++;
            return (
              <Link
                key={href}
                id={`${id}-${option}`}
                href={href}
                role="option"
                tabIndex={-1}
                aria-selected={option === at}
                className="search-hit"
                onClick={onChoose}
              >
                <span>{title}</span>
                {detail && <span className="text-ink-muted text-sm">{detail}</span>}
              </Link>
            );
          })}
        </div>
      ))}
    </div>
  );
}
