import { BoundedCount } from "@/components/ui/bounded-count";
import { TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { nameIn } from "@/lib/catalogue/rules";
import type { CountedCategory } from "@/lib/categories/queries";
import { type InTree, MOST_DEPTH, treeOf } from "@/lib/categories/rules";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { StepButton } from "./step-button";

type CategoryTableProps = { categories: CountedCategory[]; path: string; actor: Actor; reorder: FormAction };

const indents = ["", "pl-5", "pl-10", "pl-15", "pl-20"];

/** The tree, a category a row, with how many items it shows and the steps among its siblings. */
export async function CategoryTable({ categories, path, actor, reorder }: CategoryTableProps) {
  const [t, locale] = await Promise.all([getTranslations("categories"), getLocale()]);
  const tree = treeOf(categories);
  return (
    <ActionForm action={reorder} tenant={actor.tenantSlug} className="contents" ariaLabel={t("order")}>
      <Table label={t("title")}>
        <THead>
          <Th>{t("nameHeading")}</Th>
          <Th numeric>
            {t("items")} <span className="font-normal">({t("itemsBelow")})</span>
          </Th>
          <Th>{t("order")}</Th>
          <Th>
            <VisuallyHidden>{t("addBelow")}</VisuallyHidden>
          </Th>
        </THead>
        <TBody>
          {tree.map((category) => {
            const name = nameIn(category.names, category.slug, locale, actor.tenantLocale);
            const { first, last } = endsOf(tree, category);
            return (
              <Tr key={category.id}>
                <RowHeader href={`${path}/${category.id}`}>
                  <span className={`inline-block max-w-full ${indents[category.depth] ?? indents.at(-1)}`}>
                    {name}
                  </span>
                </RowHeader>
                <Td label={t("items")} numeric>
                  <TextLink href={withQuery(path.replace(/\/categories$/, ""), { category: category.id })}>
                    <Count tree={tree} category={category} name={name} />
                  </TextLink>
                </Td>
                <Td label={t("order")}>
                  <span className="flex gap-1">
                    <StepButton of={category} step="up" label={t("up", { name })} hidden={first} />
                    <StepButton of={category} step="down" label={t("down", { name })} hidden={last} />
                  </span>
                </Td>
                <Td>
                  {category.depth + 1 < MOST_DEPTH && (
                    <TextLink href={withQuery(`${path}/new`, { parent: category.id })}>
                      {t("addBelow")}
                      <VisuallyHidden> {name}</VisuallyHidden>
                    </TextLink>
                  )}
                </Td>
              </Tr>
            );
          })}
        </TBody>
      </Table>
    </ActionForm>
  );
}

type Row = InTree<CountedCategory>;

/** A bounded sum: where one part was counted no further, the whole is "more" too. */
function Count({ tree, category, name }: { tree: Row[]; category: Row; name: string }) {
  const below = tree.filter(({ id, above }) => id === category.id || above.includes(category.id));
  return (
    <>
      <BoundedCount count={below.reduce((sum, { count }) => sum + count, 0)} />
      <VisuallyHidden> {name}</VisuallyHidden>
    </>
  );
}

function endsOf(tree: Row[], { id, above }: Row) {
  const siblings = tree.filter((each) => each.above.at(-1) === above.at(-1));
  return { first: siblings[0]?.id === id, last: siblings.at(-1)?.id === id };
}
