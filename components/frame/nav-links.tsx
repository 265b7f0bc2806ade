import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { Link } from "@/components/ui/link";

export type NavItem = {
  href: string;
  /** Where it leads to begin with: the same page, narrowed as its reader wishes. */
  start?: string;
  label: string;
  /** A class of icons.ts. */
  icon?: string;
  /** How much new work waits there: "12", or "99+". */
  count?: string;
  current?: boolean;
  /** After "g", this key leads there. */
  letter?: string;
};

/** The area's navigation; marks the entry with the longest path that leads to the current page. */
export function NavLinks({ items, menu, waiting }: { items: NavItem[]; menu?: string; waiting: string }) {
  const path = usePathname();
  useEffect(() => (menu ? keepFocusIn(menu) : undefined), [menu]);
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
            href={item.start ?? item.href}
            aria-current={item === here ? (path === item.href ? "page" : "true") : undefined}
            onClick={() => menu && closeMenu(menu)}
          >
            {item.icon && <span className={item.icon} aria-hidden="true" />}
            {item.label}
            {item.count && (
              <span className="rail-count">
                {item.count}
                <span className="sr-only"> {waiting}</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** While the menu of a phone is open, the page behind it takes no focus; wider screens show it beside the page. */
function keepFocusIn(id: string) {
  const menu = document.getElementById(id);
  const close = () => closeMenu(id);
  const look = (event: Event) => {
    const open = (event as ToggleEvent).newState === "open";
    for (const beside of menu?.parentElement?.children ?? [])
      if (beside !== menu) beside.toggleAttribute("inert", open);
    if (open) menu?.querySelector("button")?.focus();
    // The browser gives focus back only from within the menu, and never to what is still inert.
    else if (document.activeElement === document.body || menu?.contains(document.activeElement))
      document.querySelector<HTMLElement>(`.rail-toggle[popovertarget="${id}"]`)?.focus();
  };
  menu?.addEventListener("toggle", look);
  window.addEventListener("resize", close);
  return () => {
    menu?.removeEventListener("toggle", look);
    window.removeEventListener("resize", close);
  };
}

function closeMenu(id: string) {
  const menu = document.getElementById(id);
  if (menu?.matches(":popover-open")) menu.hidePopover();
}
