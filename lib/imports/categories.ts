import { newId } from "@/db/ids";
import { type ListedCategory, MOST_CATEGORIES, MOST_DEPTH, slugFor } from "@/lib/categories/rules";

const MOST_NEW = 200;

export type KnownCategory = {
  id: string;
  parentId: string | null;
  slug: string;
  names: Record<string, string>;
};

/** Why a cell means no category. */
export type CategoryFault = "categoryAmbiguous" | "categoryUnknown" | "categoryTooDeep" | "tooManyCategories";
/** Which category a cell means, or why it means none. */
export type Meant = { id: string } | { reason: CategoryFault };

/**
 * Finds the categories that cells name, and collects those that do not exist yet. A cell is the name (or short name) of a
 * category, or the way to it from the top, "Network > Switches". A name alone means a category on top, else the only
 * one of that name further down.
 */
export class CategoryCells {
  readonly made: ListedCategory[] = [];
  private readonly meant = new Map<string, Meant>();
  private readonly all: { id: string; parentId: string | null; called: Set<string>; depth: number }[];
  private readonly slugs: Set<string>;

  constructor(
    known: readonly KnownCategory[],
    private readonly unknown: "create" | "refuse",
  ) {
    const parentOf = new Map(known.map(({ id, parentId }) => [id, parentId]));
    const depthOf = (id: string | null | undefined): number => (id ? depthOf(parentOf.get(id)) + 1 : 0);
    this.all = known.map(({ id, parentId, slug, names }) => ({
      id,
      parentId,
      called: new Set([slug, ...Object.values(names)].map(plain)),
      depth: depthOf(id),
    }));
    this.slugs = new Set(known.map(({ slug }) => slug));
  }

  read(cell: string): Meant {
    const key = plain(cell);
    const meant = this.meant.get(key) ?? this.find(cell);
    this.meant.set(key, meant);
    return meant;
  }

  private find(cell: string): Meant {
    const called = this.all.filter((each) => each.called.has(plain(cell)));
    const onTop = called.find(({ parentId }) => parentId === null);
    const only = onTop ?? (called.length === 1 ? called[0] : undefined);
    if (only) return { id: only.id };
    if (called.length) return { reason: "categoryAmbiguous" };
    return this.walk(
      cell
        .split(/\s*[>›]\s*/)
        .map((name) => name.trim())
        .filter(Boolean),
    );
  }

  private walk(way: string[]): Meant {
    let parent: (typeof this.all)[number] | undefined;
    for (const [at, name] of way.entries()) {
      const next = this.all.find(
        (each) => each.parentId === (parent?.id ?? null) && each.called.has(plain(name)),
      );
      if (!next) return this.make(way.slice(at), parent);
      parent = next;
    }
    return parent ? { id: parent.id } : { reason: "categoryUnknown" };
  }

  private make(names: string[], below: { id: string; depth: number } | undefined): Meant {
    if (this.unknown === "refuse") return { reason: "categoryUnknown" };
    if ((below?.depth ?? 0) + names.length > MOST_DEPTH) return { reason: "categoryTooDeep" };
    const left = Math.min(MOST_NEW - this.made.length, MOST_CATEGORIES - this.all.length);
    if (names.length > left) return { reason: "tooManyCategories" };
    let parent = below;
    for (const name of names) {
      const made = { id: newId(), parentId: parent?.id ?? null, slug: slugFor(name, this.slugs), name };
      this.slugs.add(made.slug);
      this.made.push(made);
      parent = { id: made.id, depth: (parent?.depth ?? 0) + 1 };
      this.all.push({ ...parent, parentId: made.parentId, called: new Set([plain(name)]) });
    }
    return parent ? { id: parent.id } : { reason: "categoryUnknown" };
  }
}

const plain = (name: string) => name.trim().toLowerCase();
