import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown";

const html = (text: string, under = 2) => renderMarkdown(text, { under, table: "Table" }).replace(/\n/g, "");

describe("Markdown", () => {
  it("knows headings, emphasis, lists, quotes, code, rules and tables", () => {
    expect(html("**a** *b* `c`")).toBe("<p><strong>a</strong> <em>b</em> <code>c</code></p>");
    expect(html("- a\n- b\n  1. c")).toBe("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>");
    expect(html("> a\n\n---\n\n```\nb\n```")).toBe(
      "<blockquote><p>a</p></blockquote><hr><pre><code>b</code></pre>",
    );
    expect(html("| a | b |\n|---|--:|\n| 1 | 2 |")).toBe(
      '<div class="markdown-table" role="group" tabindex="0" aria-label="Table"><table><thead><tr><th>a</th>' +
        '<th style="text-align:right">b</th></tr></thead><tbody><tr><td>1</td><td style="text-align:right">2</td></tr></tbody></table></div>',
    );
  });

  it.each<[string, number, string[]]>([
    ["# a\n## b\n# c", 2, ["h3", "h4", "h3"]],
    ["## a\n## b\n### c", 2, ["h3", "h3", "h4"]],
    ["#### a\n# b\n###### c", 2, ["h3", "h3", "h4"]],
    ["# a\n### b\n## c\n### d", 3, ["h4", "h5", "h5", "h6"]],
    ["# a\n## b\n### c\n#### d\n##### e", 3, ["h4", "h5", "h6", "h6", "h6"]],
    ["- # a\n\n> ### b", 2, ["h3", "h4"]],
  ])("puts the headings of %j below level %d without a gap", (text, under, levels) => {
    const found = html(text, under);
    expect([...found.matchAll(/<(h\d)>/g)].map(([, level]) => level)).toEqual(levels);
    expect([...found.matchAll(/<\/(h\d)>/g)].map(([, level]) => level)).toEqual(levels);
  });

  it("leaves plain text as it was typed", () => {
    expect(html("One line\nand the next\n\nA new paragraph")).toBe(
      "<p>One line<br>and the next</p><p>A new paragraph</p>",
    );
    expect(html("Contents:\n- a\n- b")).toBe("<p>Contents:</p><ul><li>a</li><li>b</li></ul>");
    expect(html("• a\n• b")).toBe("<ul><li>a</li><li>b</li></ul>");
    expect(html("    set in")).toBe("<p>set in</p>");
    expect(html("A line\n------\nand more")).toBe("<p>A line</p><hr><p>and more</p>");
    expect(html("5 * 3 * 2, snake_case_word, 2 < 3 & 4 > 1, #1, C:\\temp, a | b")).toBe(
      "<p>5 * 3 * 2, snake_case_word, 2 &lt; 3 &amp; 4 &gt; 1, #1, C:\\temp, a | b</p>",
    );
    expect(html("Laptop* with case\n*excluding VAT")).toBe("<p>Laptop* with case<br>*excluding VAT</p>");
    expect(html("[a]: https://b.example")).toBe("<p>[a]: https://b.example</p>");
    expect(html("See www.b.example")).toBe("<p>See www.b.example</p>");
  });
});

describe("links", () => {
  it.each(["https://a.example/b?c=d", "http://a.example", "mailto:a@b.example", "tel:+492211234"])(
    "may lead to %s",
    (address) => {
      const href = address.replace(/&/g, "&amp;");
      expect(html(`[a](${address})`)).toBe(
        `<p><a href="${href}" rel="noopener noreferrer" class="link">a</a></p>`,
      );
    },
  );

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#10;script:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#106avascript:alert(1)",
    "\\javascript:alert(1)",
    "%6aavascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/png;base64,AAAA",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://a.example/1",
    "//evil.example",
    "/nordwind/provider",
    "#top",
    "?notice=saved",
    "..",
    "https:evil.example",
    "ftp://a.example",
    "",
  ])("may not lead to %j", (address) => {
    for (const text of [`[a](${address})`, `[a](<${address}>)`, `<${address}>`, `![a](${address})`])
      expect(html(text), text).not.toMatch(/href|src/);
  });
});

describe("what a text may not hold", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">a</a>',
    "<b>bold</b>",
    "<!-- a -->",
    "<style>*{display:none}</style>",
    "- <svg onload=alert(1)>",
    "| <iframe src=//evil.example> |\n|---|\n| <b>1</b> |",
    "[<img src=x>](https://a.example)",
    '[a](https://a.example "x\\" onmouseover=\\"alert(1)")',
    '![<script>" onerror="alert(1)](https://a.example/b.png)',
    '```"><script>\n</script>\n```',
    "# <script>alert(1)</script>",
    "`<script>alert(1)</script>`",
  ];

  it.each(hostile)("has no tag of its own: %j", (text) => {
    const tags = [...html(text).matchAll(/<\/?([a-z0-9]+)((?:\s+[a-z-]+="[^"<>]*")*)>|</g)];
    for (const [whole, name = whole, attributes = ""] of tags) {
      expect(name).toMatch(
        /^(p|br|hr|ul|ol|li|h[3-6]|strong|em|s|a|code|pre|blockquote|div|table|thead|tbody|tr|th|td)$/,
      );
      const named = [...attributes.matchAll(/([a-z-]+)="/g)].map(([, each]) => each);
      expect(
        named.filter(
          (each) => !/^(href|rel|class|title|start|style|role|tabindex|aria-label)$/.test(each ?? ""),
        ),
      ).toEqual([]);
    }
  });

  it("has no picture: its words stand in", () => {
    expect(html('![A "chair"](https://a.example/b.png) here')).toBe("<p>A &quot;chair&quot; here</p>");
  });

  it.each(
    [
      ..."* _ ** *a_ [ ]( [a]( ![[ ` `` > |a & \\ < <!-- #| 1. ~~a ~a~~ (( a*b".split(" "),
      "- ",
      "> ",
      "1. ",
      "> > - ",
      "a\n",
      "#\n",
      "|\n",
      "a|b\n-|-\n",
      "> a\n- ",
      "- a\n  ",
      "• ",
      " ",
      "\n",
      "\t",
    ].map((part) => [part]),
  )("costs little, whatever is repeated: %j", (part) => {
    const text = part.repeat(Math.ceil(20_000 / part.length)).slice(0, 20_000);
    const before = process.cpuUsage();
    renderMarkdown(text, { under: 2, table: "Table" });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1500);
  });

  it("may be nested as deep as its length allows", () => {
    for (const part of ["> ", "- ", "1. ", "[", "**"])
      expect(renderMarkdown(`${part.repeat(9000)}a`, { under: 2, table: "Table" }).length).toBeLessThan(
        100_000,
      );
  });
});
