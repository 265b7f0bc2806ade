import { Link } from "@/components/ui/link";
import { CloseMark } from "@/components/ui/marks";
import { type Brand, BrandName } from "./brand-name";
import { type NavItem, NavLinks } from "./nav-links";

type RailProps = {
  id: string;
  brand: Brand;
  home: string;
  areaLabel: string;
  nav: NavItem[];
  words: { close: string; waiting: string };
};

/** A popover, so that a phone can open and close it without script; wide screens always show it. */
export function Rail({ id, brand, home, areaLabel, nav, words }: RailProps) {
  return (
    <nav id={id} popover="auto" className="rail" aria-label={areaLabel}>
      <div className="flex items-center justify-between">
        <Link href={home} className="rail-brand">
          <BrandName brand={brand} />
        </Link>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          className="btn btn-quiet rail-close"
        >
          <CloseMark />
          {words.close}
        </button>
      </div>
      <p className="rail-area">{areaLabel}</p>
      <NavLinks items={nav} menu={id} waiting={words.waiting} />
    </nav>
  );
}
