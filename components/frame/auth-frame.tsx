import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Logo } from "@/components/ui/logo";
import { SkipLink } from "@/components/ui/skip-link";
import { brandColours } from "@/lib/base/colour";
import { BrandMark } from "./brand-mark";
import { brandStyle, type PublicBrand } from "./public-frame";

type AuthFrameProps = {
  title: ReactNode;
  intro?: ReactNode;
  footer?: ReactNode;
  /** The shop or storefront that somebody came from; the way back leads there. */
  brand?: PublicBrand & { home: string };
  children: ReactNode;
};

/** One narrow column for pages before an area: sign in, invitation, password, choice of workspace. */
export function AuthFrame({ title, intro, footer, brand, children }: AuthFrameProps) {
  const colours = brand?.colour ? brandColours(brand.colour) : undefined;
  return (
    <div className={colours ? "auth branded" : "auth"} {...(colours && { style: brandStyle(colours) })}>
      <header>
        <SkipLink />
        {brand ? (
          <Link href={brand.home} className="public-brand">
            <BrandMark brand={brand} />
          </Link>
        ) : (
          <Logo large />
        )}
      </header>
      <main id="main" tabIndex={-1} className="auth-card">
        <div className="space-y-1.5">
          <h1 className="text-xl">{title}</h1>
          {intro && <div className="text-ink-muted text-sm">{intro}</div>}
        </div>
        {children}
      </main>
      <footer className="pt-6 text-ink-muted text-sm" {...(footer ? { children: footer } : {})} />
    </div>
  );
}
