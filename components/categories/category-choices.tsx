import { DetailsMenu } from "@/components/ui/details-menu";
import { FilterLinks } from "@/components/ui/filter-links";
import { MenuLink } from "@/components/ui/menu-items";
import type { SoldCategory } from "@/lib/categories/queries";
import { choicesAt } from "@/lib/categories/rules";

const MOST_SIDE_BY_SIDE = 16;

type CategoryChoicesProps = {
  label: string;
  categories: SoldCategory[];
  current?: SoldCategory;
  hrefOf: (category: SoldCategory) => string;
  /** How many may stand side by side. */
  most?: number;
};

/** One level of the tree to go on from: what lies below where one is, side by side, or in a menu where that is much. */
export function CategoryChoices({
  label,
  categories,
  current,
  hrefOf,
  most = MOST_SIDE_BY_SIDE,
}: CategoryChoicesProps) {
  const links = choicesAt(categories, current?.id).map((category) => ({
    id: category.id,
    href: hrefOf(category),
    label: category.name,
    current: category.id === current?.id,
  }));
  if (!links.length || (links.length === 1 && !current)) return null;
  if (links.length <= most) return <FilterLinks label={label} items={links} />;
  return (
    <DetailsMenu label={label} align="start">
      {links.map((link) => (
        <MenuLink key={link.id} href={link.href} current={link.current}>
          {link.label}
        </MenuLink>
      ))}
    </DetailsMenu>
  );
}
