"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { type ButtonVariant, buttonClass } from "./button-class";

type DetailsMenuProps = {
  /** Must hold words, visible or sr-only. */
  label: ReactNode;
  variant?: ButtonVariant;
  className?: string;
  align?: "start" | "end";
  /** Without the arrow, if the label has a mark of its own. */
  plain?: boolean;
  onOpen?: () => void;
  children: ReactNode;
};

/** A menu on a native details element; scripts only add closing by Escape, by a click outside and by following a link. */
export function DetailsMenu(props: DetailsMenuProps) {
  const { label, variant, className, align = "end", plain, onOpen, children } = props;
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const menu = details.current;
      if (!menu?.open || inPanel(event)) return;
      const inside = event.target instanceof Element && menu.contains(event.target);
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.open = false;
        if (inside) menu.querySelector("summary")?.focus();
      } else if (!inside || (event.target instanceof Element && event.target.closest("a"))) {
        menu.open = false;
      }
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);

  return (
    <details
      ref={details}
      name="menu"
      className={`menu ${className ?? ""}`}
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary className={buttonClass(variant, plain ? "" : "menu-arrow")}>{label}</summary>
      <div className={`menu-panel menu-${align}`}>{children}</div>
    </details>
  );
}

/** What an entry opened lies above the menu, and gives the focus back to it. */
const inPanel = ({ target }: Event) =>
  target instanceof Element && target.closest("[popover]:popover-open") !== null;
