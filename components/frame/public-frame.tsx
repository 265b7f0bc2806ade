import type { CSSProperties, ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { SkipLink } from "@/components/ui/skip-link";
import { brandColours } from "@/lib/base/colour";
import { getTranslations } from "@/lib/i18n/words";
import { BrandMark } from "./brand-mark";

export type PublicBrand = { name: string; logoUrl?: string | null; colour?: string | null };

type PublicFrameProps = {
  brand: PublicBrand;
  home: string;
  nav: Array<{ href: string; label: string; current?: boolean }>;
  /** To the right of the header: search, cart, sign-in. */
  actions?: ReactNode;
  banner?: ReactNode;
  /** Imprint, terms, language. */
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of pages that anybody may see, in the colours of a brand. */
export async function PublicFrame({ brand, home, nav, actions, banner, footer, children }: PublicFrameProps) {
  const t = await getTranslations("frame");
  const colours = brand.colour ? brandColours(brand.colour) : undefined;
  return (
    <div className={colours ? "public branded" : "public"} style={colours && brandStyle(colours)}>
      <div>
        <SkipLink />
        {banner}
        <header className="public-head">
          <div className="public-bar">
            <Link href={home} className="public-brand">
              <BrandMark brand={brand} />
            </Link>
            <nav aria-label={t("publicNav")} className="public-nav">
              {nav.map((item) => (
                <Link key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
                  {item.label}
                </Link>
              ))}
            </nav>
            {actions && <div className="public-nav public-actions">{actions}</div>}
          </div>
        </header>
      </div>
      <main id="main" tabIndex={-1} className="public-main">
        {children}
      </main>
      <footer className="public-foot">
        <div>
          <span className="mr-auto">{brand.name}</span>
          {footer}
        </div>
      </footer>
    </div>
  );
}

/** The colours of a brand as the style of what is branded. */
export function brandStyle(colours: ReturnType<typeof brandColours>): CSSProperties {
  const style: Record<`--${string}`, string> = {
    "--brand": colours.brand,
    "--brand-text": colours.text,
    "--brand-light": colours.light,
    "--brand-light-text": colours.lightText,
    "--brand-dark": colours.dark,
    "--brand-dark-text": colours.darkText,
  };
  return style;
}
