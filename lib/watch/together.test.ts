import { expect, it } from "vitest";
import { joinFigures } from "./together";

const of = (process: string) =>
  `# HELP a_total Things\n# TYPE a_total counter\na_total{process="${process}"} 1\n# HELP b Others\n# TYPE b gauge\nb{process="${process}"} 2\n`;

it("joins the figures of several processes, each with its head once", () => {
  expect(joinFigures([of("1"), of("2"), "# no registered metrics", ""])).toBe(`# HELP a_total Things
# TYPE a_total counter
a_total{process="1"} 1
a_total{process="2"} 1
# HELP b Others
# TYPE b gauge
b{process="1"} 2
b{process="2"} 2
`);
});
