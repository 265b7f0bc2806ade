import { readFileSync } from "node:fs";
import { join } from "node:path";

type Manifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string; regex: string }[] };

/** A path that belongs to no route. */
const NONE = "none";
const ofNext = /^\/_next\/[a-z]+/;

/** Tells of a path by which route it is answered, such as "/[tenant]/provider/orders": few, and without a name or an id. */
export type RouteOf = (path: string) => string;

/** The routes of a manifest. */
export function routesOf({ staticRoutes, dynamicRoutes }: Manifest): RouteOf {
  const plain = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (path) => {
    const [next] = ofNext.exec(path) ?? [];
    if (next) return next === "/_next/static" || next === "/_next/image" ? next : NONE;
    const asked = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
    if (plain.has(asked)) return asked;
    return patterns.find(({ regex }) => regex.test(asked))?.page ?? NONE;
  };
}

/** The routes of the build that this server serves; a server with reloading has no list of them. */
export function routesOfBuild(): RouteOf {
  const dist = process.env.KONTOR_DIST ?? ".next";
  try {
    const file = join(/* turbopackIgnore: true */ process.cwd(), dist, "routes-manifest.json");
    return routesOf(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return routesOf({ staticRoutes: [], dynamicRoutes: [] });
  }
}
