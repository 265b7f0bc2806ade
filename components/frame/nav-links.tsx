"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export type NavItem = {
  href: string;
  label: string;
  /** A class of icons.ts. */
  icon?: string;
  count?: ReactNode;
  current?: boolean;
  /** After "g", this key leads there. */
  letter?: string;
};

/** The area's navigation; marks the entry with the longest path that leads to the current page. */
export function NavLinks({ items, menu }: { items: NavItem[]; menu?: string }) {
  const path = usePathname();
  const home = items[0]?.href;
  const here = items
    .filter(
      (item) =>
        item.current || path === item.href || (item.href !== home && path.startsWith(`${item.href}/`)),
    )
    .toSorted(
      (a, b) => Number(b.current ?? false) - Number(a.current ?? false) || b.href.length - a.href.length,
    )[0];
  return (
    <ul className="rail-list">
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            prefetch={false}
            aria-current={item === here ? (path === item.href ? "page" : "true") : undefined}
            onClick={() => menu && closeMenu(menu)}
          >
            {item.icon && <span className={item.icon} aria-hidden="true" />}
            {item.label}
            {item.count !== undefined && <span className="rail-count">{item.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function closeMenu(id: string) {
  const menu = document.getElementById(id);
  if (menu?.matches(":popover-open")) menu.hidePopover();
}
