import type { FormAction } from "@/components/ui/form-body";
import type { ItemPictures } from "@/lib/catalogue/pictures/queries";
import type { Actor } from "@/lib/door/actor";
import { PictureEntry } from "./picture-entry";

export type PictureActions = { describe: FormAction; move: FormAction; remove: FormAction };

type PictureListProps = { record: ItemPictures; actor: Actor; actions: PictureActions };

/** The pictures of an item in order, each with what it shows and what can be done with it. */
export function PictureList({ record: { item, pictures }, actor, actions }: PictureListProps) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {pictures.map((picture, at) => (
        <PictureEntry
          key={picture.id}
          picture={picture}
          position={{ number: at + 1, count: pictures.length }}
          item={item}
          actor={actor}
          actions={actions}
        />
      ))}
    </ol>
  );
}
