import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { type ButtonVariant, buttonClass } from "./button-class";

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant };

export function Button({ variant, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />;
}

type LinkButtonProps = {
  href: string;
  variant?: ButtonVariant;
  className?: string;
  children: ReactNode;
} & Pick<ComponentProps<"a">, "download" | "rel" | "target" | "aria-label" | "aria-describedby">;

/** A link that looks like a button. With `download` it is a plain anchor, so that files do not pass the router. */
export function LinkButton({ href, variant, className, ...rest }: LinkButtonProps) {
  const look = buttonClass(variant, className);
  if (rest.download !== undefined) return <a href={href} className={look} {...rest} />;
  return <Link href={href} className={look} {...rest} />;
}

/** A link in running text or in a cell. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="link">
      {children}
    </Link>
  );
}
