"use client";
// biome-ignore lint/style/noRestrictedImports: this is what everybody else takes
import NextLink, { useLinkStatus } from "next/link";
import { type ComponentProps, useEffect } from "react";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "prefetch">;

/** A link to a page of Kontor: fetched when it is followed, never before, and marked until its page is there. */
export function Link({ children, ...rest }: LinkProps) {
  return (
    <NextLink prefetch={false} {...rest}>
      {children}
      <OnItsWay />
    </NextLink>
  );
}

/** Is there while the page of the link around it is fetched; the style sheet draws the rest. */
function OnItsWay() {
  const { pending } = useLinkStatus();
  useEffect(() => {
    if (!pending) return;
    const page = document.getElementById("main");
    page?.setAttribute("aria-busy", "true");
    return () => page?.removeAttribute("aria-busy");
  }, [pending]);
  return pending ? <span className="on-its-way" aria-hidden="true" /> : null;
}
