"use client";
import { ColumnsMenu, type ColumnsWords } from "./columns-menu";
import { ViewsMenu, type ViewsWords } from "./views-menu";

type ListMenusProps = {
  /** The page of the list's views, with what the list shows at present. */
  href: string;
  words: ViewsWords & ColumnsWords;
};

/** The columns of a list, and its saved views. */
export function ListMenus({ href, words }: ListMenusProps) {
  return (
    <>
      <ColumnsMenu href={href} words={words} />
      <ViewsMenu href={href} words={words} />
    </>
  );
}
