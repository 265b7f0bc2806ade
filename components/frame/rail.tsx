import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type Brand, BrandMark } from "./brand-mark";
import { CloseMark } from "./marks";
import { type NavItem, NavLinks } from "./nav-links";

type RailProps = { id: string; brand: Brand; home: string; areaLabel: string; nav: NavItem[] };

/** A popover, so that a phone can open and close it without script; wide screens always show it. */
export async function Rail({ id, brand, home, areaLabel, nav }: RailProps) {
  const t = await getTranslations("frame");
  return (
    <nav id={id} popover="auto" className="rail" aria-label={areaLabel}>
      <div className="flex items-center justify-between">
        <Link href={home} prefetch={false} className="rail-brand">
          <BrandMark brand={brand} />
        </Link>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          className="btn btn-quiet rail-close"
        >
          <CloseMark />
          {t("close")}
        </button>
      </div>
      <p className="rail-area">{areaLabel}</p>
      <NavLinks items={nav} menu={id} />
    </nav>
  );
}
