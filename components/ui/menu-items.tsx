import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** One link in a DetailsMenu. */
export function MenuLink({
  href,
  current,
  children,
}: {
  href: string;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <Link href={href} className="menu-item" {...(current && { "aria-current": true })}>
      {children}
    </Link>
  );
}

type MenuButtonProps = { name?: string; value?: string; danger?: boolean; children: ReactNode };

/** A submit button in a DetailsMenu; stands in its own form. */
export function MenuButton({ name, value, danger, children }: MenuButtonProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={danger ? "menu-item tone-danger" : "menu-item"}
    >
      {children}
    </button>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="menu-heading">{children}</p>;
}

export function MenuRule() {
  return <hr className="my-1 border-line" />;
}
