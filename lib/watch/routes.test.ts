import { describe, expect, it } from "vitest";
import { routesOf } from "./routes";

const routeOf = routesOf({
  staticRoutes: [{ page: "/" }, { page: "/sign-in" }],
  dynamicRoutes: [
    { page: "/[tenant]", regex: "^/([^/]+?)(?:/)?$" },
    { page: "/[tenant]/provider/orders", regex: "^/([^/]+?)/provider/orders(?:/)?$" },
    { page: "/[tenant]/provider/orders/[order]", regex: "^/([^/]+?)/provider/orders/([^/]+?)(?:/)?$" },
  ],
});

describe("the route of a path", () => {
  it.each([
    ["/", "/"],
    ["/sign-in/", "/sign-in"],
    ["/nordwind", "/[tenant]"],
    ["/nordwind/provider/orders", "/[tenant]/provider/orders"],
    ["/nordwind/provider/orders/7c0e", "/[tenant]/provider/orders/[order]"],
    ["/_next/static/chunks/a.js", "/_next/static"],
    ["/_next/anything", "none"],
    ["/a/b/c", "none"],
    ["", "none"],
  ])("%s is %s", (path, route) => expect(routeOf(path)).toBe(route));
});
