"use client";
import { type ComponentType, useState } from "react";
import { DetailsMenu } from "@/components/ui/details-menu";
import { MenuLink } from "@/components/ui/menu-items";

export type ColumnsWords = { columns: string; choose: string; loading: string; failed: string };

export type ColumnsMenuProps = {
  /** The page of the list's views, where columns are chosen without script. */
  href: string;
  words: ColumnsWords;
};

type Opened = { Boxes: ComponentType<ColumnsMenuProps>; time: number };

/** Which columns of a list are shown: what chooses them comes once the menu is opened. Without script, the way to their page. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  const { href, words } = props;
  const [opened, setOpened] = useState<Opened>();
  const open = async () => {
    const { ColumnBoxes } = await import("./column-boxes");
    setOpened({ Boxes: ColumnBoxes, time: Date.now() });
  };
  return (
    <DetailsMenu label={words.columns} className="columns-menu" onOpen={open}>
      {opened ? (
        <opened.Boxes key={opened.time} {...props} />
      ) : (
        <MenuLink href={`${href}#columns`}>{words.choose}</MenuLink>
      )}
    </DetailsMenu>
  );
}
